"""Slips of the hand: an authored file as it may look after one.

For tests that must hold whatever an author typed. Never: the same file twice for one chance.
"""

import random

_SCRAPS = (
    "null",
    "[]",
    "{}",
    "- x",
    "a: b",
    "[[x]]",
    "](",
    "<b>",
    "*",
    "&a",
    "|",
    '"',
    "#",
    "é",
    "0",
)


def spoiled(text: str, chance: random.Random) -> str:
    """A file as it may look after a slip of the hand."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    match chance.randrange(7):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
        case 3:
            lines[at] = " " * chance.randrange(6) + lines[at].strip()
        case 4:
            lines[at] = f"{lines[at].partition(':')[0]}: {chance.choice(_SCRAPS)}"
        case 5:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        case _:
            lines = lines[:at]
    return "\n".join(lines)
