"""What is printed of a lesson, as PDF by Typst: one thing per page, four cards to a sheet.

From: a lesson on its way out; sheets.typ says how it looks. To: kit, as bytes. Typst gets all texts
as data, never as markup. Never: a sheet without anything on it; what a lesson does not have, has no
file.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from leerklimaat.exports.kit.taught import Taught, is_task
from leerklimaat.exports.paper import AUTHOR
from leerklimaat.exports.paper_pdf import line_as_data, paragraphs_as_data, typesetter
from leerklimaat.model.learning import Block

LOOKS = Path(__file__).with_name("sheets.typ")
Data = dict[str, Any]


def sheets_of(taught: Taught) -> Iterator[tuple[str, bytes]]:
    """Every file to print, by the key of its name."""
    for name, kind, things in (
        ("keys", "sheets", _handouts(taught, keys=True)),
        ("wall", "wall", _wall(taught)),
        ("handouts", "sheets", _handouts(taught, keys=False)),
        ("tasks", "sheets", _tasks(taught)),
        ("roles", "cards", _cards(taught)),
        ("observe", "observe", _observed(taught)),
    ):
        found = list(things)
        if found:
            yield name, _typeset(taught, kind, found)


def _typeset(taught: Taught, kind: str, things: list[Data]) -> bytes:
    data = {
        "kind": kind,
        "title": taught.title,
        "author": AUTHOR,
        "language": taught.language,
        "region": taught.locale.partition("-")[2],
        "foot": taught.foot,
        "address": taught.address,
        "lesson": taught.title,
        "things": things,
    }
    made = json.dumps(data, ensure_ascii=False)
    return typesetter(LOOKS).document(made, taught.lesson.changed)


def _handouts(taught: Taught, *, keys: bool) -> Iterator[Data]:
    """What lies on the table; a key to it is a file of its own, so that no one hands it out."""
    for one in taught.trainer.handouts:
        if one.key is keys:
            title, text = taught.plain(one.title), taught.text(one.text)
            yield _sheet(title, "", taught.language_of(), text, [])


def _tasks(taught: Taught) -> Iterator[Data]:
    for block in taught.lesson.blocks:
        if is_task(block):
            yield _task(taught, block)


def _task(taught: Taught, block: Block) -> Data:
    questions = [line_as_data(taught.line(one.question)) for one in block.prompts]
    title, kind = taught.plain(block.title), taught.words(f"kit.step.{block.type}")
    return _sheet(title, kind, taught.of(block), taught.text(block.text), questions)


def _sheet(title: str, note: str, language: str, text: Any, questions: list[Any]) -> Data:
    return {
        "title": title,
        "note": note,
        "language": language,
        "text": paragraphs_as_data(text),
        "questions": questions,
    }


def _cards(taught: Taught) -> Iterator[Data]:
    for block in taught.lesson.blocks:
        for role in block.roles:
            yield {
                "of": taught.plain(block.title),
                "title": line_as_data(taught.line(role.title)),
                "text": paragraphs_as_data(taught.text(role.text)),
                "language": taught.of(block),
            }


def _observed(taught: Taught) -> Iterator[Data]:
    if taught.trainer.observe:
        yield {
            "title": taught.words("trainer.observe"),
            "note": taught.words("trainer.observe_text"),
            "columns": [taught.words("trainer.criterion"), taught.words("trainer.heard")],
            "criteria": [line_as_data(taught.line(one.text)) for one in taught.trainer.observe],
        }


def _wall(taught: Taught) -> Iterator[Data]:
    """The word that stops the play, and what is to be remembered."""
    if taught.stop_word:
        yield _on_the_wall(taught, taught.words("kit.stop"), taught.stop_word.upper())
    label = taught.words("lesson.key_points")
    for point in taught.lesson.key_points:
        yield _on_the_wall(taught, label, point)


def _on_the_wall(taught: Taught, label: str, text: str) -> Data:
    return {
        "label": label,
        "text": line_as_data(taught.line(text)),
        "words": taught.plain(text).split(),
        "language": taught.language_of(),
    }
