"""Texts of more than one line: as lines of a file, and as paragraphs in a field.

From: desk/written and desk/values. To: the same. What is one paragraph to a reader is one line in a
field, so that nobody wraps by hand. Never: changes a word, or joins the lines of a list.
"""

import re
import textwrap

_OWN_LINE = re.compile(r"\s*(?:[-*+>|#]|\d+[.)]\s|```)")
"""A line that means something by beginning there: of a list, a table, a quotation."""
_ALONE = ("|", "#")
"""A row of a table and a heading are one line, however long."""
_MARK = re.compile(r"\s*(?:[-*+>]\s+|\d+[.)]\s+)?")


def unwrapped(text: str) -> str:
    """The text with each paragraph, and each line of a list, on one line."""
    return "\n".join(whole for whole, _ in _pieces(text))


def wrapped(text: str, width: int, like: str = "") -> str:
    """The text in lines of at most so many signs, where words allow it.

    What stood in `like` keeps the lines it had there.
    """
    known = dict(_pieces(like))
    lines = (line.rstrip() for line in text.strip("\n").split("\n"))
    return "\n".join(known[line] if line in known else _line(line, width) for line in lines)


def _pieces(text: str) -> list[tuple[str, str]]:
    """Each line of a field, and the lines that it is in the file."""
    pieces: list[tuple[str, str]] = []
    for line in text.strip("\n").split("\n"):
        bare = line.rstrip()
        whole, raw = pieces[-1] if pieces else ("", "")
        if bare and whole and not (_OWN_LINE.match(bare) or whole.lstrip().startswith(_ALONE)):
            pieces[-1] = (f"{whole} {bare.strip()}", f"{raw}\n{bare}")
        else:
            pieces.append((bare, bare))
    return pieces


def _line(line: str, width: int) -> str:
    if len(line) <= width or line.lstrip().startswith(_ALONE):
        return line
    mark = _MARK.match(line)
    lead = len(mark.group()) if mark else 0
    pieces = textwrap.wrap(
        line[lead:],
        max(width - lead, 20),
        break_long_words=False,
        break_on_hyphens=False,
    )
    # A word that would begin a list at the start of a line stays where it was.
    whole: list[str] = []
    for piece in pieces:
        if whole and _OWN_LINE.match(piece):
            whole[-1] = f"{whole[-1]} {piece}"
        else:
            whole.append(piece)
    return f"\n{' ' * lead}".join([f"{line[:lead]}{whole[0]}", *whole[1:]])
