"""A bank as GIFT, the text file of questions that Moodle and others read.

From: formats.py. To: people who have no other way in, and who read it as text. A part of an item is
a question here, for GIFT asks one thing at a time. The hint opens in the question, as there is no
other place for it. Never: an order to put steps in; GIFT has no such question.
Source: question/format/gift/format.php of Moodle.
"""

from collections.abc import Iterator
from fractions import Fraction

from leerklimaat import prose
from leerklimaat.exports.embedded import percent, shares_of
from leerklimaat.exports.fidelity import degraded, left_out
from leerklimaat.exports.moodle import category_path, moodle_id, tags_of
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import (
    TRUE,
    Arrange,
    Fill,
    Match,
    Part,
    Pick,
    PickMany,
    Posed,
    Write,
)
from leerklimaat.exports.told import about, after, as_html, asked_part, is_verdict, lures_of
from leerklimaat.model.leaving import Fidelity, Kept

_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\~=#{}:"} | {"\n": " "})
_ARROW = "->"
"""What stands between the halves of a pair; nothing makes it a text in a word to type."""
_WILD = "*"
"""Any other answer, where one is typed."""


def gift_kept(item: Posed) -> Kept:
    """What becomes of an item in GIFT."""
    if any(isinstance(part, Arrange) for part in item.parts):
        return left_out("no-ordering")
    if any(_ARROW in prose.told(way) for part in item.parts for way in _typed_in(part)):
        return left_out("arrow")
    return degraded(*dict.fromkeys(_losses(item)))


def gift(bank: Exported) -> bytes:
    """The file, in the order of the author."""
    said = [f"// {line}" for line in about(bank, "gift")]
    pieces = ["\n".join(said), f"$CATEGORY: {category_path(bank)}"]
    for item in bank.items:
        if gift_kept(item).fidelity is not Fidelity.LEFT_OUT:
            pieces += [_question(bank, item, part) for part in item.parts]
    return ("\n\n".join(pieces) + "\n").encode()


def _losses(item: Posed) -> Iterator[str]:
    if sum(not isinstance(part, Write) for part in item.parts) > 1:
        yield "split"
    for part in item.parts:
        match part:
            case Pick() | PickMany() if part.fixed and not is_verdict(part):
                yield "shuffled"
            case Fill():
                yield "typed"
            case Match():
                yield "together"
                if part.fixed:
                    yield "shuffled"
            case Write():
                yield "written"
                if len(item.parts) > 1:
                    yield "apart"
            case _:
                pass


def _typed_in(part: Part) -> Iterator[str]:
    if isinstance(part, Fill):
        yield from (way for _, ways in part.foreseen for way in ways)


def _question(bank: Exported, item: Posed, part: Part) -> str:
    name = moodle_id(item)
    if len(item.parts) > 1 and not is_verdict(part):
        name = f"{name}/{part.id}"
    known = " ".join([f"[id:{name}]", *(f"[tag:{tag}]" for tag in tags_of(item))])
    title = _plain(f"{item.number:02} {name.partition('/')[2]}")
    text = _html(as_html(asked_part(bank, item, part, hint=True)))
    said = _html(as_html(after(bank, item, part)))
    answers = "".join(f"{line}\n" for line in _answers(bank, part))
    return f"// {known}\n::{title}::{text}{{\n{answers}####{said}\n}}"


def _answers(bank: Exported, part: Part) -> Iterator[str]:
    line = bank.marked.line_html
    match part:
        case Pick() if is_verdict(part):
            right = part.keys[0]
            says = {one.id: _html(line(one.says)) for one in part.choices}
            (wrong,) = says.keys() - {right}
            yield f"{'TRUE' if right == TRUE else 'FALSE'}#{says[wrong]}#{says[right]}"
        case Pick():
            shares = shares_of(part)
            for one in part.choices:
                said = " ".join(line(text) for text in (one.says, part.says) if text)
                yield f"{_mark(shares[one.id])}{_html(line(one.text))}#{_html(said)}"
        case PickMany():
            share = Fraction(1, len(part.keys))
            for one in part.choices:
                weight = percent(share if one.id in part.keys else -share)
                yield f"~%{weight}%{_html(line(one.text))}#{_html(line(one.says))}"
        case Fill():
            for choice, ways in part.foreseen:
                for way in ways:
                    text = bank.marked.plain(way).replace(_WILD, f"\\{_WILD}")
                    weight = percent(Fraction(way in part.right))
                    yield f"=%{weight}%{_typed(text)}#{_html(line(choice.says))}"
            yield f"=%0%{_WILD}#{_plain(bank.words('item.unforeseen'))}"
        case Match():
            response = {one.id: _plain(bank.marked.plain(one.text)) for one in part.responses}
            for premise in part.premises:
                yield f"={_html(line(premise.text))} -> {response[premise.id]}"
            for lure in lures_of(part):
                yield f"= -> {response[lure.id]}"
        case Arrange() | Write():
            return


def _mark(share: Fraction) -> str:
    if share in (0, 1):
        return "=" if share else "~"
    return f"~%{percent(share)}%"


def _html(text: str) -> str:
    """HTML, said to be so each time: a text may begin as if it were of another kind."""
    return f"[html]{_plain(text)}" if text else ""


def _typed(text: str) -> str:
    """A word to type. Only what begins as if it said a kind has to say one."""
    return f"[plain]{_plain(text)}" if text.startswith("[") else _plain(text)


def _plain(text: str) -> str:
    return text.translate(_SIGNS)
