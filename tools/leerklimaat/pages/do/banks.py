"""Question banks as forms for paper and screen, and a page to compare two languages.

From: bank records. To: pages. Every text of an item stands on its page exactly once: answers
are named by letter in the explanation, and the options of a set stand before its members.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from pydantic import BaseModel

from leerklimaat.ids import ref
from leerklimaat.model.addresses import TODAY, group_path
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
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.leaving import Leaving
from leerklimaat.model.shape import Path, texts
from leerklimaat.pages.do.asked import LETTERS, groups
from leerklimaat.pages.do.items import quiz_data
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.offers import offers_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View

_SOME = (10, 5)


def quiz_page(
    site: Site, sheet: Sheet, record: Bank, source: KnowledgeBase, leaving: Leaving
) -> str:
    """The items of a bank, each a form with its explanation folded away.

    `source`: what was written in Dutch; the learner's log names those texts by their hashes.
    """
    return View(site, sheet).render(
        "do/quiz",
        groups=groups(site.base, record),
        lesson=site.sheet_of(f"lesson:{record.lesson}") if record.lesson else None,
        today=site.sheets[TODAY],
        about=about(record),
        data=embedded(quiz_data(f"bank:{record.id}", source)),
        letters=LETTERS,
        offers=offers_of(leaving, sheet),
        framed=site.whole_address(sheet) if site.is_placed else "",
        numbers=_numbers(len(record.items)),
        group=site.sheets.get(group_path(sheet.path)),
    )


def _numbers(items: int) -> list[int]:
    """How many questions a round may have: all of them, or some that are drawn."""
    return [items, *(number for number in _SOME if number < items)]


def about(bank: Bank) -> list[str]:
    """The competences and then the objectives that a bank is about, each once."""
    competences = (f"competence:{item.competence}" for item in bank.items)
    objectives = (f"lesson:{item.objective}" for item in bank.items)
    return list(dict.fromkeys((*competences, *objectives)))


def banks_page(site: Site, sheet: Sheet) -> str:
    """All banks, with how many items of which type."""
    found = [(site.sheet_of(entry.ref), bank) for entry, bank in site.base.all(Bank)]
    return View(site, sheet).render("do/banks", banks=found)


@dataclass(frozen=True, slots=True)
class Compared:
    """An item, or what a set says for all its members: every text in each language.

    `texts`: what a text is, and its versions. `item`: None for a set, which has no key.
    """

    id: str
    numbers: str
    texts: list[tuple[str, list[str]]]
    item: Item | None = None
    key: str = ""


def review_page(site: Site, sheet: Sheet, record: Bank, bases: dict[str, KnowledgeBase]) -> str:
    """One row per text, one column per language, keys marked; what a set shares stands once."""
    found = {language: base.find(ref("bank", record.id), Bank) for language, base in bases.items()}
    columns = {language: bank for language, bank in found.items() if bank is not None}
    return View(site, sheet).render(
        "do/review", rows=list(_compared(record, list(columns.values()))), languages=list(columns)
    )


def _compared(record: Bank, banks: list[Bank]) -> Iterator[Compared]:
    sets = {one.members[0]: at for at, one in enumerate(record.sets) if one.members}
    members = record.set_of
    for index, item in enumerate(record.items):
        every = _versions(item, [bank.items[index] for bank in banks])
        shared = [path for path in every if item.id in members and _is_shared(path)]
        if item.id in sets:
            at = sets[item.id]
            contrast = record.sets[at]
            own = _versions(contrast, [bank.sets[at] for bank in banks])
            yield Compared(
                contrast.id,
                f"{index + 1}–{index + len(contrast.members)}",
                [
                    *_labelled(contrast, own, list(own)),
                    *_labelled(item, every, shared),
                ],
            )
        rest = [path for path in every if path not in shared]
        yield Compared(
            item.id, str(index + 1), _labelled(item, every, rest), item, _key_words(item)
        )


def _versions(part: BaseModel, others: Sequence[BaseModel]) -> dict[Path, list[str]]:
    """Per text of a part what it is in each language."""
    columns = [{path: text for path, text, _ in texts(other)} for other in others]
    return {path: [column[path] for column in columns] for path, _, _ in texts(part)}


def _is_shared(path: Path) -> bool:
    return path[0] == "options" and path[-1] == "text"


def _labelled(
    part: BaseModel, every: dict[Path, list[str]], paths: list[Path]
) -> list[tuple[str, list[str]]]:
    return [(_label(part, path), every[path]) for path in paths]


def _label(part: BaseModel, path: Path) -> str:
    """A path as an author reads it: `options b text`, with ids instead of positions."""
    words: list[str] = []
    here: object = part
    for step in path:
        here = here[step] if isinstance(step, int) else getattr(here, step)  # type: ignore[index]
        words.append(str(getattr(here, "id", step + 1)) if isinstance(step, int) else step)
    return " ".join(words)


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
