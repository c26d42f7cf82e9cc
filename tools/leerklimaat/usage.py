"""What a command says when it was asked something it cannot do.

From: the commands. To: cli, which prints it and stops with code 2. Never: about content;
mistakes in content are problems (problems.py), and never raised.
"""


class WrongUseError(Exception):
    """The Dutch text says what is wrong and what to type instead."""
