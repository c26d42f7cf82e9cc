"""What questions, scenes and other records say under their ids, as one script.

From: Site, and what was written in Dutch. To: build, as a file below the root of a language, which
the page of one's own data loads when it makes a page or a table (client/src/data/wording.ts has its
shape). A script, not JSON: a page that was opened from disk may not fetch. Never: an explanation or
a key; what a learner takes along says what they were asked and what they answered.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any, assert_never

from leerklimaat.content.units import unit_texts
from leerklimaat.ids import full_id
from leerklimaat.languages import SOURCE
from leerklimaat.model.addresses import DATA
from leerklimaat.model.bank import Bank
from leerklimaat.model.competence import Competence
from leerklimaat.model.items import (
    Cloze,
    Criterion,
    Item,
    Judged,
    Lure,
    Matching,
    MultipleResponse,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    Step,
    TrueFalse,
)
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson
from leerklimaat.model.reference import Term
from leerklimaat.model.scene import Scene
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.site import Site
from leerklimaat.prose import told
from leerklimaat.quotes import curly
from leerklimaat.tree import Tree

TEXTS_SCRIPT = "assets/teksten.js"
_RATINGS = range(1, 5)
_HASHED = (Bank, Competence, Scene, Term)
"""What the log names with a hash of its text."""
_GAP = re.compile(r"\[\[([a-z0-9-]+)\]\]")

Wording = dict[str, Any]


def texts_script(site: Site, source: KnowledgeBase) -> Tree:
    """The script, where there is a page that loads it."""
    if DATA not in site.sheets:
        return {}
    base = site.base
    hashes = unit_texts(entry for cls in _HASHED for entry, _ in source.all(cls))
    texts = {
        name: _whole(name, wording, base, hashes)
        for name, wording in (*_questions(base), *_steps(base), *_named(base))
    }
    data = {"titles": _titles(site), "texts": texts}
    return {TEXTS_SCRIPT: f"globalThis.leerklimaatTexts={embedded(data)};\n".encode()}


def _titles(site: Site) -> dict[str, str]:
    """What every record that has a page of its own is called."""
    return {
        entry.ref: _said(site.name_of(entry.ref))
        for entry in site.base.entries.values()
        if entry.page and not entry.anchor
    }


def _whole(name: str, wording: Wording, base: KnowledgeBase, hashes: dict[str, str]) -> Wording:
    """With the hash of the Dutch, by which it is known whether it changed, and its language where
    that is not the page's."""
    told_in = {"lang": SOURCE} if name in base.fallbacks else {}
    hashed = {"hash": hashes[name]} if name in hashes else {}
    return {key: value for key, value in wording.items() if value} | hashed | told_in


def _named(base: KnowledgeBase) -> Iterator[tuple[str, Wording]]:
    """Terms, competences on the cards, and the passages of lessons."""
    for cls in (Term, Competence):
        for entry, record in base.all(cls):
            yield entry.ref, {"text": _said(record.title)}
    for entry, lesson in base.all(Lesson):
        for block in lesson.blocks:
            yield full_id(entry.ref, block.id), {"text": _said(block.title)}


def _steps(base: KnowledgeBase) -> Iterator[tuple[str, Wording]]:
    for entry, scene in base.all(Scene):
        for node in scene.nodes:
            step = full_id(entry.ref, node.id)
            yield step, {"text": _said(node.ending)}
            for choice in node.choices:
                yield full_id(step, choice.id), {"text": _said(choice.text)}
        for question in scene.debrief:
            yield full_id(entry.ref, question.id), {"text": _said(question.text)}


def _questions(base: KnowledgeBase) -> Iterator[tuple[str, Wording]]:
    for entry, bank in base.all(Bank):
        for item in bank.items:
            asked = {"text": _said(item.stem), "about": _about(item), **_answers(item, base.ui)}
            yield full_id(entry.ref, item.id), asked


def _about(item: Item) -> str:
    """What the question is about, where that does not stand in the question itself."""
    return " ".join(_said(text) for text in (item.situation, _given(item)) if text)


def _given(item: Item) -> str | None:
    """A text to work with, in which gaps have numbers if there are more of them."""
    match item:
        case Cloze():
            numbers, is_alone = count(1), len(item.gaps) == 1
            return _GAP.sub(lambda _: "…" if is_alone else f"… ({next(numbers)})", item.text)
        case ShortAnswer():
            return item.given
        case (
            SingleChoice()
            | MultipleResponse()
            | TrueFalse()
            | Matching()
            | Ordering()
            | SituationalJudgement()
        ):
            return None
        case _:
            assert_never(item)


def _answers(item: Item, ui: dict[str, str]) -> Wording:
    """`parts`: what is chosen, or is given a value; `values`: what can be given, or `part=value`
    where it depends on that. The answers of the log name both by their ids."""
    match item:
        case SingleChoice() | MultipleResponse():
            return {"parts": _texts(item.options)}
        case ShortAnswer():
            return {"parts": _texts(item.criteria)}
        case Ordering():
            return {"parts": _texts(item.steps), "ordered": True}
        case TrueFalse():
            return {"parts": {name: curly(ui[f"item.{name}"]) for name in ("true", "false")}}
        case Matching():
            premises = {pair.id: _said(pair.premise) for pair in item.pairs}
            responses = {pair.id: _said(pair.response) for pair in item.pairs}
            return {"parts": premises, "values": responses | _texts(item.lures)}
        case Cloze():
            return {"parts": _gaps(item), "values": _fillings(item, ui)}
        case SituationalJudgement() if item.mode == "rate":
            ratings = {str(one): curly(ui[f"item.rating.r{one}"]) for one in _RATINGS}
            return {"parts": _texts(item.options), "values": ratings}
        case SituationalJudgement():
            extremes = {name: curly(ui[f"item.{name}"]) for name in ("best", "worst")}
            return {"parts": extremes, "values": _texts(item.options)}
        case _:
            assert_never(item)


def _texts(parts: Iterable[Option | Lure | Step | Judged | Criterion]) -> dict[str, str]:
    return {part.id: _said(part.text) for part in parts}


def _gaps(item: Cloze) -> dict[str, str]:
    """Gaps are called by their numbers, unless there is one only."""
    if len(item.gaps) == 1:
        return {}
    order = _GAP.findall(item.text)
    return {gap.id: str(order.index(gap.id) + 1) for gap in item.gaps if gap.id in order}


def _fillings(item: Cloze, ui: dict[str, str]) -> dict[str, str]:
    """Answers that were foreseen; of one's own words the log keeps only what one said of them."""
    return {
        f"{gap.id}={name}": words
        for gap in item.gaps
        for name, words in (
            *((answer.id, _said(answer.text)) for answer in gap.answers),
            ("same", curly(ui["data.own_same"])),
            ("other", curly(ui["data.own_other"])),
        )
    }


def _said(text: str | None) -> str:
    """A text on one line, without marks."""
    return " ".join(told(text or "").split())
