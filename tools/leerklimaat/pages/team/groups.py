"""A scene, or the questions of a bank, for a group: on a big screen, on paper with the key last.

From: scene and bank records. To: pages. What stands here reads and prints as it is; the client
(client/src/group) shows one piece of it at a time, and takes all its texts from it. Never: keeps
what a group does.
"""

from dataclasses import dataclass
from typing import assert_never

from leerklimaat.ids import ref
from leerklimaat.model.addresses import lesson_page, team_path, trainer_path
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import (
    Cloze,
    Item,
    Matching,
    MultipleResponse,
    Ordering,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    TrueFalse,
)
from leerklimaat.model.leaving import Leaving
from leerklimaat.model.scene import Scene
from leerklimaat.pages.do.asked import LETTERS, asked
from leerklimaat.pages.do.scenes import numbers_of, start_first
from leerklimaat.pages.offers import offers_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View

_ON_PAPER = ("pdf", "pdf-key", "word", "word-key")
"""The formats of the same questions as a file to print."""


@dataclass(frozen=True, slots=True)
class Raised:
    """Something a group raises its hands for. `verdict`: the key of its words."""

    id: str
    text: str
    rationale: str
    verdict: str
    is_best: bool


def group_page(site: Site, sheet: Sheet, record: Scene | Bank, leaving: Leaving) -> str:
    """A scene or a bank as a document that a screen shows piece by piece."""
    match record:
        case Scene():
            return _scene_page(site, sheet, record)
        case Bank():
            return _quiz_page(site, sheet, record, leaving)
        case _:
            assert_never(record)


def _scene_page(site: Site, sheet: Sheet, record: Scene) -> str:
    """What a group sees first, and at the end what happens then, for who leads it."""
    scene = site.sheet_of(ref("scene", record.id))
    # On a screen that all look at, a word that opens its meaning is in nobody's hands.
    return View(site, sheet, explains=False).render(
        "team/group-scene",
        scene=scene,
        team=site.sheets.get(team_path(scene.path)) if scene is not None else None,
        nodes=start_first(record),
        numbers=numbers_of(record),
    )


def _quiz_page(site: Site, sheet: Sheet, record: Bank, leaving: Leaving) -> str:
    """The questions, and behind all of them the key, with what to talk about."""
    lesson = lesson_page(site.base, record)
    view = View(site, sheet, explains=False)
    true_false = view.words("item.true"), view.words("item.false")
    return view.render(
        "team/group-quiz",
        quiz=site.sheet_of(ref("bank", record.id)),
        trainer=site.sheets.get(trainer_path(lesson)) if lesson is not None else None,
        asked=asked(record),
        raised={item.id: found for item in record.items if (found := _raised(item, *true_false))},
        sets=record.set_of,
        letters=LETTERS,
        files=[offer.file for offer in offers_of(leaving, sheet) if offer.file.format in _ON_PAPER],
    )


def _raised(item: Item, true: str, false: str) -> list[Raised]:
    """Empty for a question that hands cannot answer."""
    match item:
        case SingleChoice():
            keys = {item.key}
        case MultipleResponse():
            keys = set(item.keys)
        case TrueFalse():
            return [
                _judged("true", true, item.rationale_true, is_right=item.answer),
                _judged("false", false, item.rationale_false, is_right=not item.answer),
            ]
        case SituationalJudgement():
            most = max(option.rating for option in item.options)
            return [
                Raised(
                    option.id,
                    option.text,
                    option.rationale,
                    f"item.rating.r{option.rating}",
                    option.rating == most,
                )
                for option in item.options
            ]
        case Matching() | Ordering() | Cloze() | ShortAnswer():
            return []
        case _:
            assert_never(item)
    return [
        _judged(option.id, option.text, option.rationale, is_right=option.id in keys)
        for option in item.options
    ]


def _judged(identifier: str, text: str, rationale: str, *, is_right: bool) -> Raised:
    verdict = "item.right" if is_right else "item.wrong"
    return Raised(identifier, text, rationale, verdict, is_right)
