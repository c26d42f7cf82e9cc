"""What is for a team or its trainer: sheets, talks, forms, plans and coverage."""
