"""What a reader does: scenes, quizzes, and the page of today."""
