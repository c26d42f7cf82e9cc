"""The key of an item, as blocks to print: the answer, what is said of each, and the explanation.

From: posed items. To: asking.py, as a part of a `Question`. Never: a letter other than there.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import (
    BEST,
    WORST,
    Arrange,
    Choice,
    Fill,
    Match,
    Part,
    Pick,
    PickMany,
    Posed,
    Write,
)
from leerklimaat.exports.printed import Block, Points, Verdict, Verdicts, Words, lettered
from leerklimaat.exports.runs import Paragraph, Run, line_of, paragraphs_of, said
from leerklimaat.ids import ref


def key_of(bank: Exported, posed: Posed) -> Iterator[Block]:
    """What is right, and what is said of every answer."""
    judged, others = apart(posed.parts)
    if judged:
        yield from _judged(bank, judged)
    for number, part in enumerate(others, 1):
        yield from _part(bank, part, number)


def explanation_of(bank: Exported, posed: Posed, *, besides: str = "") -> Iterator[Block]:
    """What is said after any answer, and where to read more. `besides`: what stands elsewhere."""
    for text in posed.says:
        if text != besides:
            yield Words("text", paragraphs_of(bank.marked, text))
    yield Words("remark", (_repairs(bank, posed),))


def apart(parts: Sequence[Part]) -> tuple[list[Pick], list[Part]]:
    """Those with a prompt and the same choices, which make one table; and the others."""
    judged = [part for part in parts if isinstance(part, Pick) and part.prompt]
    others = [part for part in parts if not (isinstance(part, Pick) and part.prompt)]
    return judged, others


def _repairs(bank: Exported, posed: Posed) -> Paragraph:
    """Where to read it again."""
    name = ref("lesson", posed.item.repairs)
    title = bank.marked.plain(bank.site.name_of(name))
    return Paragraph(
        (Run(f"{bank.words('quiz.repairs')} "), Run(title, href=bank.marked.address(name)))
    )


def _answer(bank: Exported, answer: str) -> Words:
    return Words("answer", (said(bank.words("printed.answer", answer=answer), strong=True),))


def _told(bank: Exported, key: str, **values: object) -> Words:
    return Words("label", (said(bank.words(key, **values)),))


def _judged(bank: Exported, picks: Sequence[Pick]) -> Iterator[Block]:
    """Of actions: how well each fits, or which does best and worst."""
    if {pick.id for pick in picks} == {BEST, WORST}:
        letters = lettered(picks[0].choices)
        best = " · ".join(
            f"{pick.prompt}: {', '.join(letters[key] for key in pick.keys)}" for pick in picks
        )
        yield _answer(bank, best)
        rows: Sequence[Choice] = picks[0].choices
    else:
        rows = [Choice(pick.id, pick.prompt, pick.says) for pick in picks]
        letters = lettered(rows)
    yield Verdicts(tuple(_of(bank, f"{letters[one.id]}:", one.says) for one in rows))


def _part(bank: Exported, part: Part, number: int) -> Iterator[Block]:
    match part:
        case Pick():
            if part.gap:
                yield _told(bank, "item.gap", number=number)
            yield from _picked(bank, part.choices, part.keys)
        case PickMany():
            yield from _picked(bank, part.choices, part.keys)
        case Match():
            yield from _matched(bank, part)
        case Arrange():
            yield from _arranged(bank, part)
        case Fill():
            yield _told(bank, "item.gap", number=number)
            yield Verdicts(tuple(_filled(bank, part)))
            yield Words("remark", (said(bank.words("item.unforeseen")),))
        case Write():
            yield from _written(bank, part)
        case _:
            assert_never(part)


def _picked(bank: Exported, choices: Sequence[Choice], keys: Sequence[str]) -> Iterator[Block]:
    letters = lettered(choices)
    yield _answer(bank, ", ".join(letters[one.id] for one in choices if one.id in keys))
    yield Verdicts(
        tuple(_ruled(bank, letters[one.id], one.says, one.id in keys) for one in choices)
    )


def _matched(bank: Exported, part: Match) -> Iterator[Block]:
    letters = lettered(part.responses)
    pairs = {one.id: f"{i} – {letters[one.id]}" for i, one in enumerate(part.premises, 1)}
    lures = [one for one in part.responses if one.id not in pairs]
    yield _answer(bank, ", ".join(pairs.values()))
    nowhere = bank.words("item.lure")
    yield Verdicts(
        (
            *(_of(bank, f"{pairs[one.id]}.", one.says, True) for one in part.premises),
            *(_of(bank, f"{letters[one.id]}: {nowhere}.", one.says, False) for one in lures),
        )
    )


def _arranged(bank: Exported, part: Arrange) -> Iterator[Block]:
    letters = lettered(part.choices)
    by_id = {one.id: one for one in part.choices}
    tied = {name for group in part.order for name in group[1:]}
    order = [by_id[name] for group in part.order for name in group]
    yield _answer(bank, ", ".join(letters[one.id] for one in order))
    yield Verdicts(tuple(_placed(bank, one, letters[one.id], one.id in tied) for one in order))


def _placed(bank: Exported, step: Choice, letter: str, tied: bool) -> Verdict:
    label = f"{letter} {bank.words('item.tied')}" if tied else letter
    return _of(bank, f"{label}:" if step.says else label, step.says)


def _filled(bank: Exported, part: Fill) -> Iterator[Verdict]:
    for choice, ways in part.foreseen:
        label = ", ".join(map(bank.marked.plain, ways))
        yield _ruled(bank, label, choice.says, ways[0] in part.right)


def _written(bank: Exported, part: Write) -> Iterator[Block]:
    if part.criteria:
        yield _told(bank, "item.criteria")
        yield Points(tuple(line_of(bank.marked, one.text) for one in part.criteria))
    for number, model in enumerate(part.models, 1):
        if part.prompt:
            yield _told(bank, "item.model_reason")
        else:
            yield _told(bank, "item.model", number=number)
        yield Words("given", paragraphs_of(bank.marked, model.text))
        if model.says:
            yield Words("remark", (line_of(bank.marked, model.says),))


def _ruled(bank: Exported, label: str, says: str, right: bool) -> Verdict:
    verdict = bank.words("item.right") if right else bank.words("item.wrong")
    return _of(bank, f"{label}: {verdict}.", says, right)


def _of(bank: Exported, label: str, says: str, right: bool | None = None) -> Verdict:
    return Verdict(label, paragraphs_of(bank.marked, says), right)
