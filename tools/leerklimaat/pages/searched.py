"""What can be searched in one language: every page by its names, its kind and its passages.

From: Site, and each page as its template made it. To: stage, as JSON for client/node. Terms are
found one by one, other lists as a page; of each page is said with which one it goes. Never:
decides what is found first; it says how much a page counts beside others.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

from leerklimaat.model.addresses import BANKS
from leerklimaat.model.collection import Glossary
from leerklimaat.pages.passages import Passage, passages_of
from leerklimaat.pages.sheet import MINE, Sheet, SheetKind
from leerklimaat.pages.site import Site
from leerklimaat.prose import told

_WEIGHTS: dict[SheetKind, float] = {
    **dict.fromkeys(("trainer", "team", "observation", "rubric", "five-minutes"), 0.5),
    **dict.fromkeys(
        ("quiz", "answer", "coverage", "blueprint", "folder", "module", "door", "lesson"), 0.7
    ),
    **dict.fromkeys(("sources", "statements", "doubts", "home"), 0.4),
}
"""How much a page counts beside one that a reader comes for."""

_BY_NAME: frozenset[SheetKind] = frozenset(
    {
        *("trainer", "team", "observation", "rubric", "self-assessment", "coverage"),
        "blueprint",
        *("statements", "doubts", "door", "trainers", "banks"),
    }
)
"""Pages that say again what stands on others: they are found by their titles and headings."""

_BESIDE: frozenset[SheetKind] = frozenset(
    {"quiz", "trainer", "team", "observation", "rubric", "blueprint"}
)
"""Pages that go with the one above them, and are listed below it when both are found."""

_OF_TEAM = frozenset({"team", "checklist", "talks"})
_FORMS = frozenset({"five-minutes", "answer"})
_WORDS = "client.search."
_ALIKE = "search.alike."


def searched_of(site: Site, page: Callable[[Sheet], str]) -> bytes:
    """All of it. `page`: a page as its template made it."""
    words = {key: text for key, text in sorted(site.ui.items()) if key.startswith(_WORDS)}
    targets = [
        target
        for sheet in site.sheets.values()
        if sheet.searched
        for target in _targets(site, sheet, _read(sheet, page(sheet)))
    ]
    data = {"language": site.language, "words": words, "alike": _alike(site), "targets": targets}
    return json.dumps(data, ensure_ascii=False).encode()


def _alike(site: Site) -> list[list[str]]:
    """Words that people use for each other, in groups."""
    names = (key.removeprefix(_ALIKE) for key in sorted(site.ui) if key.startswith(_ALIKE))
    return [site.ui[f"search.alike.{name}"].split(", ") for name in names]


def _read(sheet: Sheet, page: str) -> tuple[Passage, ...]:
    """The passages of a page, without its head."""
    first, *others = passages_of(page.split("\n---\n", 1)[-1])
    if sheet.kind in _BY_NAME:
        return (first, *(one._replace(text="") for one in others if one.heading))
    return (first, *others)


def _targets(site: Site, sheet: Sheet, passages: tuple[Passage, ...]) -> Iterator[dict[str, Any]]:
    record = sheet.entry.record if sheet.entry is not None else None
    terms = {term.id: term for term in record.terms} if isinstance(record, Glossary) else {}
    first, *others = passages
    yield {
        "address": f"{sheet.path}.html",
        "title": told(sheet.title),
        "kind": _kind(site, sheet),
        "weight": _WEIGHTS.get(sheet.kind, 1),
        "also": sheet.also,
        "family": f"{_family(sheet)}.html",
        "passages": [
            ("", "", _opening(told(sheet.summary), first.text)),
            *(one for one in others if one.anchor not in terms),
        ],
    }
    for one in others:
        if (term := terms.get(one.anchor)) is not None:
            yield {
                "address": f"{sheet.path}.html#{term.id}",
                "title": told(term.title),
                "kind": site.ui["search.kind.term"],
                "weight": 1,
                "also": term.also,
                "family": f"{sheet.path}.html#{term.id}",
                "passages": [("", "", one.text)],
            }


def _family(sheet: Sheet) -> str:
    """The path of the page that one goes with; its own, if it is about something itself."""
    above = sheet.parent
    return above if above and above != BANKS and sheet.kind in _BESIDE else sheet.path


def _opening(summary: str, text: str) -> str:
    """What a page is about comes first; on some pages it stands there as well."""
    return text if text.startswith(summary) else f"{summary}\n{text}"


def _kind(site: Site, sheet: Sheet) -> str:
    """What a reader calls such a page; an explanation is called after the folder it is in."""
    ui = site.ui
    match sheet.kind:
        case "explanation" if sheet.parent in site.sheets:
            return told(site.sheets[sheet.parent].title).partition(":")[0]
        case "lesson":
            return ui["search.kind.lesson"]
        case "quiz" | "check":
            return ui["search.kind.quiz"]
        case "scene":
            return ui["search.kind.scene"]
        case "competence" | "attitude":
            return ui["search.kind.competence"]
        case "programme":
            return ui["search.kind.programme"]
        case "observation":
            return ui["search.kind.observation"]
        case "rubric":
            return ui["search.kind.rubric"]
        case "trainer" | "trainers" | "coverage" | "blueprint" | "crosswalk":
            return ui["search.kind.trainer"]
        case kind if kind in _OF_TEAM:
            return ui["search.kind.team"]
        case kind if kind in _FORMS:
            return ui["search.kind.form"]
        case kind if kind in (*MINE, "today", "data"):
            return ui["search.kind.mine"]
        case "folder" | "module" | "banks" | "door":
            return ui["search.kind.overview"]
        case _:
            return ui["search.kind.page"]
