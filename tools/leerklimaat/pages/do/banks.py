"""Question banks as forms for paper and screen, and a page to compare two languages.

From: bank records. To: pages. Every text of an item stands on its page exactly once: answers
are named by letter in the explanation. Never: a mixed order that differs between builds.
"""

import hashlib
from dataclasses import dataclass
from string import ascii_uppercase
from typing import assert_never

from leerklimaat.ids import full_id, ref
from leerklimaat.model.addresses import TODAY, review_path
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import (
    Cloze,
    Item,
    Lure,
    Matching,
    MultipleResponse,
    Ordering,
    Pair,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    Step,
    TrueFalse,
)
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.shape import texts
from leerklimaat.pages.do.items import bank_data
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View

LETTERS = ascii_uppercase


@dataclass(frozen=True, slots=True)
class Asked:
    """An item as it is asked. `mixed`: what is shown in another order than authored."""

    number: int
    item: Item
    unit: str
    template: str
    mixed: tuple[Pair | Lure | Step, ...]

    def letter(self, identifier: str) -> str:
        """The letter of something that is shown in mixed order."""
        return LETTERS[[one.id for one in self.mixed].index(identifier)]


def quiz_page(site: Site, sheet: Sheet, record: Bank, source: KnowledgeBase) -> str:
    """The items of a bank, each a form with its explanation folded away.

    `source`: what was written in Dutch; the learner's log names those texts by their hashes.
    """
    return View(site, sheet).render(
        "do/quiz",
        asked=asked(record),
        lesson=site.sheet_of(f"lesson:{record.lesson}") if record.lesson else None,
        review=site.sheets.get(review_path(record)),
        today=site.sheets[TODAY],
        about=about(record),
        data=embedded(bank_data(f"bank:{record.id}", source)),
        letters=LETTERS,
    )


def asked(bank: Bank) -> list[Asked]:
    """The items of a bank as they are asked, in the order of the author."""
    return [_asked(bank, item, number) for number, item in enumerate(bank.items, start=1)]


def about(bank: Bank) -> list[str]:
    """The competences and then the objectives that a bank is about, each once."""
    competences = (f"competence:{item.competence}" for item in bank.items)
    objectives = (f"lesson:{item.objective}" for item in bank.items)
    return list(dict.fromkeys((*competences, *objectives)))


def banks_page(site: Site, sheet: Sheet) -> str:
    """All banks, with how many items of which type."""
    found = [(site.sheet_of(entry.ref), bank) for entry, bank in site.base.all(Bank)]
    return View(site, sheet).render("do/banks", banks=found)


def review_page(site: Site, sheet: Sheet, record: Bank, bases: dict[str, KnowledgeBase]) -> str:
    """One row per text of an item, one column per language, keys marked."""
    columns = {
        language: base.find(ref("bank", record.id), Bank) for language, base in bases.items()
    }
    rows = []
    for index, item in enumerate(record.items):
        per_language = {
            language: {path: text for path, text, _ in texts(bank.items[index])}
            for language, bank in columns.items()
            if bank is not None
        }
        paths = [path for path, _, _ in texts(item)]
        named = [
            (_label(item, path), [per[path] for per in per_language.values()]) for path in paths
        ]
        rows.append((index + 1, item, _key_words(item), named))
    return View(site, sheet).render("do/review", rows=rows, languages=list(columns))


def _label(item: Item, path: tuple[str | int, ...]) -> str:
    """A path as an author reads it: `options b text`, with ids instead of positions."""
    words: list[str] = []
    here: object = item
    for step in path:
        here = here[step] if isinstance(step, int) else getattr(here, step)  # type: ignore[index]
        words.append(str(getattr(here, "id", step + 1)) if isinstance(step, int) else step)
    return " ".join(words)


def _asked(bank: Bank, item: Item, number: int) -> Asked:
    unit = full_id(f"bank:{bank.id}", item.id)
    return Asked(number, item, unit, _template(item), _mixed(unit, item))


def _template(item: Item) -> str:
    match item:
        case SingleChoice() | MultipleResponse():
            return "choice"
        case TrueFalse():
            return "true-false"
        case Matching():
            return "matching"
        case Ordering():
            return "ordering"
        case Cloze():
            return "cloze"
        case ShortAnswer():
            return "short-answer"
        case SituationalJudgement():
            return "judgement"
        case _:
            assert_never(item)


def _mixed(unit: str, item: Item) -> tuple[Pair | Lure | Step, ...]:
    match item:
        case Matching():
            return _by_hash(unit, (*item.pairs, *item.lures))
        case Ordering():
            return _by_hash(unit, item.steps)
        case SingleChoice() | MultipleResponse() | TrueFalse() | Cloze() | ShortAnswer():
            return ()
        case SituationalJudgement():
            return ()
        case _:
            assert_never(item)


def _by_hash(unit: str, parts: tuple[Pair | Lure | Step, ...]) -> tuple[Pair | Lure | Step, ...]:
    """A fixed order that follows from the ids alone, and is never the authored one."""
    mixed = tuple(
        sorted(parts, key=lambda part: hashlib.sha256(f"{unit}/{part.id}".encode()).digest())
    )
    return (*mixed[1:], mixed[0]) if mixed == parts else mixed


def _key_words(item: Item) -> str:
    match item:
        case SingleChoice():
            return item.key
        case MultipleResponse():
            return ", ".join(item.keys)
        case TrueFalse():
            return "true" if item.answer else "false"
        case Matching():
            return ", ".join(pair.id for pair in item.pairs)
        case Ordering():
            return " → ".join(step.id for step in item.steps)
        case Cloze():
            return "; ".join(f"{gap.id}: {', '.join(gap.keys)}" for gap in item.gaps)
        case ShortAnswer():
            return "–"
        case SituationalJudgement():
            return ", ".join(f"{option.id} {option.rating}" for option in item.options)
        case _:
            assert_never(item)
