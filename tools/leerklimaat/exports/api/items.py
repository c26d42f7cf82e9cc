"""Banks and their items as records for other programs: what is asked, with what it is answered,
what that is worth and what is said of it.

From: exports/posed.py, so in the order in which they are asked. To: exports/api, which writes
them. Goes over the parts of an item, never over its type.
"""

from collections.abc import Sequence
from typing import Annotated, Literal, assert_never

from pydantic import Field

from leerklimaat.exports import posed
from leerklimaat.exports.api.promised import (
    Head,
    Html,
    Maker,
    Named,
    Promised,
    Standing,
    standing_of,
)
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import Posed
from leerklimaat.ids import full_id, ref
from leerklimaat.prose import told

_DIGITS = 6
"""A share is a fraction; more digits say nothing."""


class Choice(Promised):
    """Something to pick, place or pair."""

    id: str
    """Its id, its own within the item."""
    text: str
    """What it says."""
    feedback: str | None = None
    """What is said to who picked it, or of its place."""


class Model(Promised):
    """An answer to compare with."""

    id: str
    """Its id."""
    html: Html
    """The answer."""
    feedback: str | None = None
    """Why it fits."""


class Foreseen(Choice):
    """An answer in a gap that something is said of."""

    spellings: tuple[str, ...]
    """Each way in which it may be written."""


class Part(Promised):
    """What is answered by itself."""

    id: str
    """Its id, its own within the item."""
    prompt: str | None = None
    """What this part asks, beside the stem."""


class Pick(Part):
    """One of the choices."""

    kind: Literal["pick"]
    """Always `pick`."""
    choices: tuple[Choice, ...]
    """In an order that tells nothing."""
    points: dict[str, float]
    """What each choice earns, as a share of the item."""
    keys: tuple[str, ...]
    """The ids of the choices that earn most."""
    feedback: str | None = None
    """What is said of any answer."""
    gap: bool
    """True if it stands in `text_html`, as `[[id]]`."""
    fixed: bool
    """True if the order of choices says something, so that they are not mixed."""


class PickMany(Part):
    """All that are right: a right one earns `1 / keys`, a wrong one takes as much; not below 0."""

    kind: Literal["pick-many"]
    """Always `pick-many`."""
    choices: tuple[Choice, ...]
    """In an order that tells nothing."""
    keys: tuple[str, ...]
    """The ids of those that are right."""
    fixed: bool
    """True if the order of choices says something."""


class Match(Part):
    """To each premise the response with the same id; each earns an equal share."""

    kind: Literal["match"]
    """Always `match`."""
    premises: tuple[Choice, ...]
    """What to find a response for."""
    responses: tuple[Choice, ...]
    """Mixed; some fit nowhere."""
    fixed: bool
    """True if the order of premises says something."""


class Arrange(Part):
    """A right order; it earns the share of pairs, from different groups, that stand right."""

    kind: Literal["arrange"]
    """Always `arrange`."""
    choices: tuple[Choice, ...]
    """Mixed."""
    order: tuple[tuple[str, ...], ...]
    """Ids in groups, in the right order; within a group any order is right."""


class Fill(Part):
    """A word typed in a gap."""

    kind: Literal["fill"]
    """Always `fill`; it stands in `text_html`, as `[[id]]`."""
    right: tuple[str, ...]
    """What earns the share, whatever capitals it has."""
    share: float
    """What it earns, as a share of the item."""
    foreseen: tuple[Foreseen, ...]
    """Answers that something is said of, the right ones too. Another one is no mistake."""


class Write(Part):
    """Some sentences, to compare with models by oneself; they earn nothing."""

    kind: Literal["write"]
    """Always `write`."""
    given: str | None = None
    """What is to be written anew."""
    models: tuple[Model, ...]
    """Answers to compare with."""
    criteria: tuple[Choice, ...]
    """What to look for in one's own answer."""


AnyPart = Annotated[Pick | PickMany | Match | Arrange | Fill | Write, Field(discriminator="kind")]


class ItemRecord(Promised):
    """A question. Its key is public: it is for practice, and never for an exam."""

    id: str
    """Its id, its own within the bank."""
    name: str
    """Its whole name, `bank:bank/item`."""
    number: int
    """Its place in the bank."""
    type: str
    """`single-choice`, `multiple-response`, `true-false`, `matching`, `ordering`, `cloze`, …"""
    language: str
    """Of its texts; one without a translation is Dutch."""
    url: str | None = None
    """Where it is asked, if the address of the site is known."""
    standing: Standing
    """Who stands for it."""
    situation_html: Html | None = None
    """What it is about."""
    stem: str
    """What it asks."""
    text_html: Html | None = None
    """A text with gaps, `[[id]]`."""
    hint: str | None = None
    """Some help that does not give it away."""
    parts: tuple[AnyPart, ...]
    """What is answered."""
    worth: int
    """1, or 0 for what learners judge by themselves."""
    explanation_html: tuple[Html, ...]
    """What is said after any answer."""
    objective: str
    """`lesson/objective`."""
    repairs: str
    """`lesson/block` that mends a wrong answer."""
    competence: str
    """The id of the competence."""
    critical_situation: str | None = None
    """`competence/situation` of the framework that it comes from, if it does."""
    bloom: str
    """The level in the revised taxonomy of Bloom."""
    miller: str
    """`knows` or `knows-how`."""
    difficulty: str
    """The writer's guess: `easy`, `medium` or `hard`."""
    contrast_set: str | None = None
    """The id of the set of items with the same answers in other situations."""


class ItemsFile(Head, Named):
    """A bank with its items."""

    summary: str
    """What it is about, in one sentence."""
    lesson: str | None = None
    """The id of its lesson."""
    items: tuple[ItemRecord, ...]
    """The items, in the order of their author."""


class BankRecord(Named):
    """A bank of questions."""

    summary: str
    """What it is about, in one sentence."""
    lesson: str | None = None
    """The id of its lesson."""
    count: int
    """How many items it has."""
    items: str
    """The file with its items, below this one."""


class BanksFile(Head):
    """All banks."""

    banks: tuple[BankRecord, ...]
    """The banks, by the names of their files."""


def items_path(bank: str) -> str:
    """The file of a bank, below `api/v1/`."""
    return f"items/{bank}.json"


def banks_file(make: Maker, schema: str, banks: Sequence[Exported]) -> BanksFile:
    """The list of banks."""
    made = tuple(
        BankRecord(
            **make.named(ref("bank", one.bank.id), one.bank),
            summary=told(one.bank.summary),
            lesson=one.bank.lesson,
            count=len(one.items),
            items=items_path(one.bank.id),
        )
        for one in banks
    )
    return BanksFile(**make.head(schema), banks=made)


def items_file(make: Maker, schema: str, bank: Exported) -> ItemsFile:
    """A bank with all of its items."""
    return ItemsFile(
        **make.head(schema),
        **make.named(ref("bank", bank.bank.id), bank.bank),
        summary=told(bank.bank.summary),
        lesson=bank.bank.lesson,
        items=tuple(_item(make, bank, one) for one in bank.items),
    )


def _item(make: Maker, bank: Exported, one: Posed) -> ItemRecord:
    item = one.item
    return ItemRecord(
        id=one.id,
        name=one.unit,
        number=one.number,
        type=one.type,
        language=one.language,
        url=make.url(full_id(ref("bank", bank.bank.id), one.id)),
        standing=standing_of(item),
        situation_html=make.html(one.situation) if one.situation else None,
        stem=told(one.stem),
        text_html=make.html(one.text) if one.text else None,
        hint=make.line(one.hint),
        parts=tuple(_part(make, each) for each in one.parts),
        worth=one.worth,
        explanation_html=tuple(map(make.html, one.says)),
        objective=item.objective,
        repairs=item.repairs,
        competence=item.competence,
        critical_situation=item.critical_situation,
        bloom=item.bloom.value,
        miller=item.miller.value,
        difficulty=item.difficulty.value,
        contrast_set=one.set or None,
    )


def _part(make: Maker, part: posed.Part) -> AnyPart:
    match part:
        case posed.Pick():
            return Pick(
                kind="pick",
                id=part.id,
                prompt=make.line(part.prompt),
                choices=_choices(make, part.choices),
                points={name: round(float(each), _DIGITS) for name, each in part.points.items()},
                keys=part.keys,
                feedback=make.line(part.says),
                gap=part.gap,
                fixed=part.fixed,
            )
        case posed.PickMany():
            choices = _choices(make, part.choices)
            return PickMany(
                kind="pick-many", id=part.id, choices=choices, keys=part.keys, fixed=part.fixed
            )
        case posed.Match():
            return Match(
                kind="match",
                id=part.id,
                premises=_choices(make, part.premises),
                responses=_choices(make, part.responses),
                fixed=part.fixed,
            )
        case posed.Arrange():
            return Arrange(
                kind="arrange", id=part.id, choices=_choices(make, part.choices), order=part.order
            )
        case posed.Fill():
            return _fill(make, part)
        case posed.Write():
            return Write(
                kind="write",
                id=part.id,
                prompt=make.line(part.prompt),
                given=make.line(part.given),
                models=tuple(
                    Model(id=one.id, html=make.html(one.text), feedback=make.line(one.says))
                    for one in part.models
                ),
                criteria=_choices(make, part.criteria),
            )
        case _:
            assert_never(part)


def _choices(make: Maker, choices: Sequence[posed.Choice]) -> tuple[Choice, ...]:
    return tuple(
        Choice(id=one.id, text=told(one.text), feedback=make.line(one.says)) for one in choices
    )


def _fill(make: Maker, part: posed.Fill) -> Fill:
    foreseen = tuple(
        Foreseen(id=one.id, text=told(one.text), feedback=make.line(one.says), spellings=ways)
        for one, ways in part.foreseen
    )
    share = round(float(part.share), _DIGITS)
    return Fill(kind="fill", id=part.id, right=part.right, share=share, foreseen=foreseen)
