"""Texts to be judged by people from practice, and what they answered."""
