"""The command `leerklimaat`: what someone types, and what it answers."""
