"""Items as any format of others needs them: what is asked, with what it is answered, what that
is worth, and what is said of it.

From: banks, through pages/do/asked.py, so that nothing is asked in an order that tells the answer.
To: one module per format. Texts are still in the small Markdown; exports/markup.py makes more of
them. What an answer earns is what client/src/quiz/score.ts says. Never: knows a format.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from leerklimaat.languages import SOURCE
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import (
    Cloze,
    Gap,
    Item,
    ItemBase,
    Judged,
    Lure,
    Matching,
    MultipleResponse,
    Option,
    Ordering,
    Pair,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    Step,
    TrueFalse,
)
from leerklimaat.pages.do.asked import Asked, asked
from leerklimaat.pages.site import Site
from leerklimaat.scoring import RATINGS, groups, worth

WHOLE = Fraction(1)
ANSWER = "answer"
"""The id of the part of an item that has only one."""
REASON = "reason"
BEST, WORST = "best", "worst"
TRUE, FALSE = "true", "false"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick, place or pair. `says`: what is said to who picked it, or of its place."""

    id: str
    text: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """One of the choices. `points`: what each earns, as a share of the item; the most is the key.

    `prompt`: what this part asks, beside the stem, or "". `says`: what is said of any answer.
    `gap`: it stands in the text of the item, as `[[id]]`. `fixed`: the order says something.
    """

    id: str
    choices: tuple[Choice, ...]
    points: Mapping[str, Fraction]
    prompt: str = ""
    says: str = ""
    fixed: bool = False
    gap: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The ids of the best choices."""
        most = max(self.points.values())
        return tuple(one.id for one in self.choices if self.points[one.id] == most)


@dataclass(frozen=True, slots=True)
class PickMany:
    """All that are right. A right one earns `1 / len(keys)`, a wrong one takes as much; not below
    nothing.
    """

    id: str
    choices: tuple[Choice, ...]
    keys: tuple[str, ...]
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """To each premise its response; each that is right earns an equal share. Lures fit nowhere.

    `responses`: mixed; that of a premise has the same id. What is said of a pair stands with the
    premise, of a lure with the lure.
    """

    id: str
    premises: tuple[Choice, ...]
    responses: tuple[Choice, ...]
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Arrange:
    """A right order; it earns the share of pairs of steps, from different groups, that stand right.

    `choices`: mixed. `order`: the ids in groups, in the right order; within one, any order is.
    """

    id: str
    choices: tuple[Choice, ...]
    order: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Fill:
    """A word typed in a gap, `[[id]]` in the text. `right`: what earns `share`, in any spelling.

    `foreseen`: every answer that something is said of, the right ones too, each as it can be
    spelt. Anything else is no mistake: a learner compares it.
    """

    id: str
    right: tuple[str, ...]
    foreseen: tuple[tuple[Choice, tuple[str, ...]], ...]
    share: Fraction


@dataclass(frozen=True, slots=True)
class Write:
    """Some sentences, to compare with models by oneself; they earn nothing.

    `given`: what is to be written anew, or "".
    """

    id: str
    models: tuple[Choice, ...]
    criteria: tuple[Choice, ...] = ()
    prompt: str = ""
    given: str = ""


Part = Pick | PickMany | Match | Arrange | Fill | Write


@dataclass(frozen=True, slots=True)
class Posed:
    """An item. `unit`: its whole name, `bank:bank/item`, which is in no other bank.

    `text`: of a cloze, with its gaps as `[[id]]`; else "". `worth`: 1, or 0 for what learners
    judge by themselves. `says`: paragraphs for after the answer, whatever it was. `language`: of
    the texts; an item without a translation is Dutch. `set`: the id of its contrast set, or "".
    """

    number: int
    unit: str
    item: ItemBase
    type: str
    language: str
    situation: str
    stem: str
    text: str
    hint: str
    parts: tuple[Part, ...]
    worth: int
    says: tuple[str, ...]
    set: str

    @property
    def id(self) -> str:
        """Its id, which is its own within the bank."""
        return self.item.id


def posed_of(site: Site, bank: Bank) -> list[Posed]:
    """The items of a bank in the order of their author."""
    return [_posed(site, bank, one) for one in asked(bank)]


def _posed(site: Site, bank: Bank, one: Asked) -> Posed:
    item = one.item
    contrast = bank.set_of.get(item.id)
    misconception = (
        f"{site.ui['quiz.misconception']} {item.misconception}" if item.misconception else ""
    )
    says = (item.explanation, *_beside(item), contrast.difference if contrast else "")
    return Posed(
        number=one.number,
        unit=one.unit,
        item=item,
        type=item.type,
        language=SOURCE if one.unit in site.base.fallbacks else site.language,
        situation=item.situation or "",
        stem=item.stem,
        text=item.text if item.type == "cloze" else "",
        hint=item.hint or "",
        parts=tuple(_parts(item, one, site.ui)),
        worth=worth(item),
        says=tuple(filter(None, (*says, misconception))),
        set=contrast.id if contrast else "",
    )


def _beside(item: Item) -> tuple[str, ...]:
    """What an item says of its key as a whole, beside its explanation."""
    match item:
        case Ordering():
            return (item.order_reason,)
        case SituationalJudgement():
            return (item.key_rule,)
        case SingleChoice() | MultipleResponse() | TrueFalse() | Matching():
            return ()
        case Cloze() | ShortAnswer():
            return ()
        case _:
            assert_never(item)


def _parts(item: Item, one: Asked, ui: Mapping[str, str]) -> Iterator[Part]:
    match item:
        case SingleChoice():
            yield _pick(ANSWER, _choices(item.options), {item.key}, WHOLE, fixed=item.fixed)
        case MultipleResponse():
            yield PickMany(ANSWER, _choices(item.options), item.keys, item.fixed)
        case TrueFalse():
            verdicts = (
                Choice(TRUE, ui["item.true"], item.rationale_true),
                Choice(FALSE, ui["item.false"], item.rationale_false),
            )
            yield _pick(ANSWER, verdicts, {TRUE if item.answer else FALSE}, WHOLE, fixed=True)
            model = Choice("model", item.reason_model)
            yield Write(REASON, (model,), prompt=item.reason_prompt)
        case Matching():
            premises = tuple(Choice(pair.id, pair.premise, pair.rationale) for pair in item.pairs)
            yield Match(ANSWER, premises, tuple(map(_mixed, one.mixed)), item.fixed)
        case Ordering():
            order = tuple(map(tuple, groups(item.steps)))
            yield Arrange(ANSWER, tuple(map(_mixed, one.mixed)), order)
        case Cloze():
            share = WHOLE / len(item.gaps)
            yield from (_gap(gap, share) for gap in item.gaps)
        case ShortAnswer():
            models = tuple(Choice(model.id, model.text, model.rationale) for model in item.models)
            criteria = tuple(Choice(each.id, each.text) for each in item.criteria)
            yield Write(ANSWER, models, criteria, given=item.given or "")
        case SituationalJudgement():
            rated = item.mode == "rate"
            yield from (_rates(item, ui) if rated else _extremes(item, ui))
        case _:
            assert_never(item)


def _choices(options: Sequence[Option]) -> tuple[Choice, ...]:
    return tuple(Choice(option.id, option.text, option.rationale) for option in options)


def _pick(
    name: str,
    choices: tuple[Choice, ...],
    keys: set[str],
    share: Fraction,
    *,
    prompt: str = "",
    fixed: bool = False,
    gap: bool = False,
) -> Pick:
    points = {one.id: share if one.id in keys else Fraction(0) for one in choices}
    return Pick(name, choices, points, prompt, fixed=fixed, gap=gap)


def _mixed(part: Pair | Lure | Step) -> Choice:
    match part:
        case Pair():
            return Choice(part.id, part.response)
        case Lure():
            return Choice(part.id, part.text, part.rationale)
        case Step():
            return Choice(part.id, part.text, part.rationale or "")
        case _:
            assert_never(part)


def _gap(gap: Gap, share: Fraction) -> Pick | Fill:
    choices = tuple(Choice(one.id, one.text, one.rationale) for one in gap.answers)
    if gap.entry == "choose":
        return _pick(gap.id, choices, set(gap.keys), share, gap=True)
    spelt = [(one.text, *one.variants) for one in gap.answers]
    right = tuple(
        way
        for one, ways in zip(gap.answers, spelt, strict=True)
        if one.id in gap.keys
        for way in ways
    )
    return Fill(gap.id, right, tuple(zip(choices, spelt, strict=True)), share)


def _rates(item: SituationalJudgement, ui: Mapping[str, str]) -> Iterator[Pick]:
    """Every action on the scale; near its rating earns more than far from it."""
    share = WHOLE / len(item.options)
    scale = tuple(Choice(f"r{rating}", ui[f"item.rating.r{rating}"]) for rating in RATINGS)
    furthest = RATINGS[-1] - RATINGS[0]
    for option in item.options:
        points = {
            f"r{rating}": share * (1 - Fraction(abs(rating - option.rating), furthest))
            for rating in RATINGS
        }
        says = f"{ui[f'item.rating.r{option.rating}']}. {option.rationale}"
        yield Pick(option.id, scale, points, option.text, says, fixed=True)


def _extremes(item: SituationalJudgement, ui: Mapping[str, str]) -> Iterator[Pick]:
    """The best and the worst, from the same actions; each is half of it."""
    ratings = [option.rating for option in item.options]
    choices = tuple(_judged(option, ui) for option in item.options)
    for name, extreme in ((BEST, max(ratings)), (WORST, min(ratings))):
        keys = {option.id for option in item.options if option.rating == extreme}
        prompt = ui[f"item.{name}"]
        yield _pick(name, choices, keys, WHOLE / 2, prompt=prompt, fixed=item.fixed)


def _judged(option: Judged, ui: Mapping[str, str]) -> Choice:
    rating = ui[f"item.rating.r{option.rating}"]
    return Choice(option.id, option.text, f"{rating}. {option.rationale}")
