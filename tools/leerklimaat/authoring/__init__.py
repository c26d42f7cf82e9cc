"""What helps an author: first versions, schemas, translations, overlap with sources."""
