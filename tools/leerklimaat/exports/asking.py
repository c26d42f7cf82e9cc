"""What is asked in an item, as blocks to print: the letters are those of the site without a script.

From: posed items. To: paper.py and cards.py, as a `Question`. Never: shows a key; answering.py
does that, with the same letters.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from leerklimaat.exports.answering import apart, explanation_of, key_of
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
from leerklimaat.exports.printed import (
    Block,
    Boxes,
    Entry,
    Grid,
    Options,
    Pairing,
    Question,
    Space,
    Words,
    lettered,
)
from leerklimaat.exports.runs import line_of, paragraphs_of, said, with_gaps

_LINES, _FEWER = 4, 3
"""Room to write: for an answer, and for a reason beside one."""


def question_of(
    bank: Exported, posed: Posed, shared: Sequence[Choice] = (), besides: str = ""
) -> Question:
    """An item as it is printed. `shared`: choices that stand somewhere else already; `besides`: a
    part of the explanation that does.
    """
    return Question(
        id=posed.id,
        name=bank.words("quiz.number", number=posed.number),
        language=posed.language,
        asks=tuple(_asks(bank, posed, shared)),
        hint=paragraphs_of(bank.marked, posed.hint),
        key=tuple(key_of(bank, posed)),
        explanation=tuple(explanation_of(bank, posed, besides=besides)),
    )


def _asks(bank: Exported, posed: Posed, shared: Sequence[Choice]) -> Iterator[Block]:
    if posed.situation:
        yield Words("situation", paragraphs_of(bank.marked, posed.situation))
    yield Words("stem", (line_of(bank.marked, posed.stem),))
    if posed.text:
        blanks = {
            part.id: f"{bank.words('item.blank')} ({number})"
            for number, part in enumerate(posed.parts, 1)
        }
        yield Words("text", with_gaps(paragraphs_of(bank.marked, posed.text), blanks))
    judged, others = apart(posed.parts)
    if judged:
        yield from _grid(bank, judged, shared)
    for number, part in enumerate(others, 1):
        yield from _part(bank, part, number, shared)


def entries_of(bank: Exported, choices: Sequence[Choice]) -> tuple[Entry, ...]:
    """Choices with their letters."""
    letters = lettered(choices)
    return tuple(Entry(letters[one.id], line_of(bank.marked, one.text)) for one in choices)


def _grid(bank: Exported, picks: Sequence[Pick], shared: Sequence[Choice]) -> Iterator[Block]:
    """Every action on the scale, or the best and the worst of all."""
    choices = picks[0].choices
    if {pick.id for pick in picks} == {BEST, WORST}:
        yield _told(bank, "item.judge.best-worst")
        if _same(choices, shared):
            letters = tuple(lettered(choices).values())
            yield from (Boxes(letters, f"{pick.prompt}:") for pick in picks)
        else:
            yield Grid(entries_of(bank, choices), tuple(pick.prompt for pick in picks))
        return
    yield _told(bank, "item.judge.rate")
    rows = [Choice(pick.id, pick.prompt) for pick in picks]
    yield Grid(entries_of(bank, rows), tuple(one.text for one in choices))


def _told(bank: Exported, key: str, **values: object) -> Words:
    return Words("instruction", (said(bank.words(key, **values)),))


def _part(bank: Exported, part: Part, number: int, shared: Sequence[Choice]) -> Iterator[Block]:
    match part:
        case Pick() if part.gap:
            yield Words("label", (said(bank.words("item.gap", number=number)),))
            yield Options(entries_of(bank, part.choices))
        case Pick():
            yield _choose(bank, part.choices, shared)
        case PickMany():
            yield _told(bank, "item.many")
            yield _choose(bank, part.choices, shared)
        case Match():
            premises = tuple(
                Entry(str(index), line_of(bank.marked, one.text))
                for index, one in enumerate(part.premises, 1)
            )
            yield Pairing(premises, entries_of(bank, part.responses))
        case Arrange():
            yield _told(bank, "item.order", number=len(part.choices))
            yield Options(entries_of(bank, part.choices), ranked=True)
        case Fill():
            yield Words("label", (said(bank.words("item.gap", number=number)),))
            yield Space(1)
        case Write():
            if part.prompt:
                yield Words("prompt", (line_of(bank.marked, part.prompt),))
            if part.given:
                yield Words("given", (line_of(bank.marked, part.given),))
            yield Space(_FEWER if part.prompt else _LINES)
        case _:
            assert_never(part)


def _choose(bank: Exported, choices: Sequence[Choice], shared: Sequence[Choice]) -> Block:
    letters = lettered(choices)
    if _same(choices, shared) or any(len(label) > 1 for label in letters.values()):
        return Boxes(tuple(letters.values()))
    return Options(entries_of(bank, choices))


def _same(choices: Sequence[Choice], others: Sequence[Choice]) -> bool:
    """Whether they read alike; what is said of each may differ."""
    return [(one.id, one.text) for one in choices] == [(one.id, one.text) for one in others]
