"""What a reader looks up: the profession, its words, and what it rests on."""
