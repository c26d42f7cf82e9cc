"""Bytes to text: one coding, one kind of line end, no sign that nobody sees.

From: content/trees, with the bytes of a file. To: the same. Every mistake is a `Problem`;
nothing here raises. Never: knows what YAML or Markdown is.
"""

import re
from itertools import islice

from leerklimaat.content.syntax import place_of
from leerklimaat.problems import Place, Problem
from leerklimaat.signs import hidden, without_hidden

MAX_BYTES = 2_000_000
_MOST_SIGNS = 20
_CONFLICTS = ("<<<<<<<", "|||||||", ">>>>>>>")
_CONFLICT = re.compile(rf"^(?:{'|'.join(map(re.escape, _CONFLICTS))})(?= |$)", re.MULTILINE)


def read_text(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Bytes of a file as text with `\\n` line ends, or the reason why not."""
    start = Place(file)
    if len(data) > MAX_BYTES:
        size = len(data) / 1_000_000
        return None, [
            Problem(
                start,
                f"dit bestand is {size:.1f} MB; wij lezen tot {MAX_BYTES // 1_000_000} MB.",
                "Splits het in kleinere bestanden.",
            )
        ]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        return None, [
            Problem(
                Place(file, line, column),
                "dit bestand is niet opgeslagen als UTF-8.",
                "Sla het opnieuw op en kies als codering UTF-8.",
            )
        ]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = [
        Problem(
            place_of(at, text, file, 1),
            f"hier staat {name}.",
            "Verwijder het: zet de cursor erachter, druk op Backspace, en typ het woord opnieuw.",
        )
        for at, name in islice(hidden(text), _MOST_SIGNS)
    ]
    # Whatever else is wrong can be said at once if those signs are out of the way.
    return (without_hidden(text) if problems else text), problems


def conflict_in(text: str, file: str) -> list[Problem]:
    """Where a merge that nobody finished left its marks: no text of ours, in YAML or in a page."""
    if not any(sign in text for sign in _CONFLICTS):
        return []
    return [
        Problem(
            place_of(found.start(), text, file, 1),
            f"hier staat `{found.group()}`: een samenvoeging van twee versies is niet af.",
            "Kies wat blijft, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
        )
        for found in _CONFLICT.finditer(text)
    ]
