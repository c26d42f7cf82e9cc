"""`python -m leerklimaat`: the command, also where it is not installed.

From: the terminal. To: command/cli. Never: does anything else.
"""

from leerklimaat.command.cli import app

if __name__ == "__main__":
    app()
