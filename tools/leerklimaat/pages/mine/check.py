"""The check of what one knows of a competence: how many questions the banks hold for it.

From: the framework, banks. To: a page, which the client (client/src/check) brings to life; it draws
from these questions and gets their texts from the scripts of the banks (pages/do/bank_scripts.py).
Never: holds anything of a learner, or a question.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from leerklimaat.ids import full_id, ref
from leerklimaat.languages import SOURCE
from leerklimaat.model.addresses import SELF_ASSESSMENT
from leerklimaat.model.bank import Bank
from leerklimaat.model.competence import Competence
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.overview import competences, support_levels
from leerklimaat.pages.do.bank_scripts import script_path
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.mine.criteria import criteria_of
from leerklimaat.pages.mine.frame import frame_of, names_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View
from leerklimaat.scoring import is_closed

FEWEST = 5
"""With fewer questions a check says too little."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the banks hold for a competence. `banks`: per name of a bank how many questions."""

    competence: Competence
    banks: dict[str, int]

    @property
    def number(self) -> int:
        """How many closed questions there are."""
        return sum(self.banks.values())

    @property
    def has_check(self) -> bool:
        """Whether there are enough of them."""
        return self.number >= FEWEST


def check_page(site: Site, sheet: Sheet, source: KnowledgeBase) -> str:
    """Every competence, with how many questions there are; the script asks some of them."""
    view = View(site, sheet)
    return view.render(
        "mine/check",
        offers=offers_of(site.base),
        fewest=FEWEST,
        frame=frame_of(site, view, source),
        names=names_of(site.base, signs=False),
        criteria=criteria_of(view),
        data=_data(view),
    )


def offers_of(base: KnowledgeBase) -> list[Offer]:
    """Per competence, in the order of the framework."""
    return [
        Offer(
            one,
            Counter(
                entry.ref
                for entry, bank in base.all(Bank)
                for item in bank.items
                if item.competence == one.id and is_closed(item)
            ),
        )
        for one in competences(base)
    ]


def _data(view: View) -> Markup:
    """Of the shape in client/src/check/offer.ts; `root`: where addresses in banks start."""
    base = view.site.base
    banks = list(base.all(Bank))
    checked = [one.competence.id for one in offers_of(base) if one.has_check]
    return embedded(
        {
            "fewest": FEWEST,
            "cards": view.relative(f"{SELF_ASSESSMENT}.html"),
            "root": view.relative("index.html").removesuffix("index.html"),
            "banks": {entry.ref: view.relative(script_path(bank)) for entry, bank in banks},
            "items": {
                ref("competence", one): [
                    item for entry, bank in banks for item in _items(entry.ref, bank, one)
                ]
                for one in checked
            },
            "levels": {
                one.id: {
                    "question": view.plain(one.question),
                    "evidence": view.plain(one.evidence),
                }
                for one in support_levels(base).values()
            },
        }
        | ({"lang": SOURCE} if view.is_fallback(view.framework) else {})
    )


def _items(name: str, bank: Bank, competence: str) -> Iterator[dict[str, Any]]:
    """`set`: of an item that has the same answers as others."""
    set_of = bank.set_of
    for item in bank.items:
        if item.competence == competence and is_closed(item):
            known = set_of.get(item.id)
            yield {
                "id": full_id(name, item.id),
                "objective": item.objective,
            } | ({"set": full_id(name, known.id)} if known is not None else {})
