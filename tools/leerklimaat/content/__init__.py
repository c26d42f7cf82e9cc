"""Reads what people write. The only package that opens authored files."""
