"""No text of a template is left standing in a lesson or a bank, and no gap in a programme.

From: the reading of the source language, and what content/template_texts knows. To:
rules/__init__. Never: minds that a text is like one of a template, as long as it is another.
"""

from collections.abc import Iterator

from leerklimaat.content.rules.reading import Reading, warning
from leerklimaat.content.template_texts import UNWRITTEN, template_texts
from leerklimaat.model.bank import Bank
from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.learning import Lesson
from leerklimaat.problems import Problem

_RULE = "sjabloon"
_START = 20


def check(source: Reading) -> Iterator[Problem]:
    """Everything about texts that an author was to write over."""
    known = template_texts()
    starts = {text[:_START] for text in known}
    for passage in source.passages:
        if passage.text in UNWRITTEN and isinstance(passage.where.entry.record, Curriculum):
            yield warning(
                source.place(passage.where),
                "hier is nog niets geschreven; bij het samenstellen bleef dit leeg.",
                "Schrijf hier je eigen tekst, en haal de opmerking erboven weg.",
                _RULE,
            )
        # Hardly any text begins like one of a template, and the rest need not be put on one line.
        if passage.text[:_START] not in starts:
            continue
        is_written_over = " ".join(passage.text.split()) not in known
        if not is_written_over and isinstance(passage.where.entry.record, Lesson | Bank):
            yield warning(
                source.place(passage.where),
                "hier staat nog de tekst van het sjabloon.",
                "Schrijf hier je eigen tekst, of haal de sleutel weg.",
                _RULE,
            )
