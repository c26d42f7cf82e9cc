"""Signs that look like the ones YAML knows, and are others: what the author sees, by its name.

From: content/syntax (a file that cannot be read), content/validate (a key or value that does not
fit). To: the same. Never: judges a text; there these signs may stand.
"""

import re

Said = tuple[str, str]
"""What is wrong and what to do, in Dutch."""

_WIDE = "\xa0\u2000-\u200a\u202f\u205f\u3000"
_SIGNS: tuple[tuple[re.Pattern[str], Said], ...] = (
    (
        re.compile(rf"^ *[{_WIDE}]"),
        (
            "deze regel begint met een harde spatie, en die telt niet als inspringen.",
            "Verwijder de lege ruimte aan het begin en typ gewone spaties.",
        ),
    ),
    (
        re.compile(r"^[ \t]*(?:- +)?[\w-]+[：꞉∶︰﹕]"),
        (
            "achter de sleutel staat een brede dubbele punt, en die telt niet.",
            "Typ de gewone dubbele punt `:`, met een spatie erachter.",
        ),
    ),
    (
        re.compile(rf"^[ \t]*(?:- +)?[\w-]+:[{_WIDE}]"),
        (
            "achter de dubbele punt staat een harde spatie, en die telt niet.",
            "Verwijder haar en typ een gewone spatie.",
        ),
    ),
    (
        re.compile(rf"^[ \t]*-[{_WIDE}]"),
        (
            "achter het streepje staat een harde spatie, en die telt niet.",
            "Verwijder haar en typ een gewone spatie.",
        ),
    ),
    (
        re.compile(r"^[ \t]*[–—−‐‑‒•·]"),
        (
            "deze regel begint met een ander teken dan het streepje `-` van een lijst.",
            "Typ het korte streepje van het toetsenbord, met een spatie erachter: `- `.",
        ),
    ),
    (
        re.compile(r"^[ \t]*(?:- +)?(?:[\w-]+: +)?[“”„‟‘’‚«»]"),
        (
            "gekrulde aanhalingstekens tellen niet als aanhalingstekens om een waarde.",
            "Zet er rechte omheen: \" of '.",
        ),
    ),
)


def lookalike_in(line: str) -> Said | None:
    """What is wrong with the signs of a line, if they are not what they seem."""
    if line.isascii():
        return None
    return next((said for pattern, said in _SIGNS if pattern.search(line)), None)
