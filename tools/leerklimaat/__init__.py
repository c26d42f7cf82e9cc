"""Leerklimaat: from authored YAML to a bilingual static site."""
