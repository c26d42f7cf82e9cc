"""RD-10: a page that answers questions says each answer first, in one line.

From: the reading of the source language. To: rules/__init__. How long such a line may be is for
wording.py; a translation that misses it, for translation.py. Never: asks it of a list of phrases.
"""

from collections.abc import Iterator

from leerklimaat import prose
from leerklimaat.content.rules.codes import SHORT
from leerklimaat.content.rules.reading import Reading, warning
from leerklimaat.model.section import Section
from leerklimaat.model.site import Folder
from leerklimaat.problems import Problem

_OPENING, _CLOSING = tuple("\"“„‘'"), tuple("\"”’'")


def check(source: Reading) -> Iterator[Problem]:
    """Every piece of text in a folder of answers says its answer first."""
    answering = {
        entry.file.rpartition("/")[0] for entry, folder in source.base.all(Folder) if folder.answers
    }
    for where, part in source.parts:
        if not isinstance(part, Section) or part.short is not None:
            continue
        if where.entry.file.rpartition("/")[0] in answering and not is_list_of_phrases(part.text):
            yield warning(
                source.place(where),
                f"boven `{part.id}` staat geen antwoord in één zin.",
                "Schrijf bij `short:` wat iemand onthoudt die alleen die regel leest.",
                SHORT,
            )


def is_list_of_phrases(text: str) -> bool:
    """True if a text is sentences to say, with at most one paragraph of our own beside them."""
    pieces = [" ".join(sentences) for sentences in prose.paragraphs(text)]
    own = [piece for piece in pieces if not _is_said(piece)]
    return len(own) <= 1 < len(pieces)


def _is_said(piece: str) -> bool:
    return piece.startswith(_OPENING) and piece.endswith(_CLOSING)
