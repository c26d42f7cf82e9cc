"""Moodle's questions inside a text, as `{1:MCS:=right#why~%0%wrong#why not}`.

From: moodle.py. To: the text of a question of the type `cloze`. Every sign that means something
there is written as a reference, which Moodle turns back. Never: more than one point per part;
Moodle adds them up. Source: question/type/multianswer/questiontype.php of Moodle.
"""

from fractions import Fraction

from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import Choice, Fill, Pick

_SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "&<>\"'\\{}~#=%*"} | {"\n": " "})
_IN_A_LIST = 40
"""Signs that a choice may have in a list that opens; longer ones stand below each other."""
_WILD = "*"
"""Any other answer."""


def embedded(bank: Exported, part: Pick | Fill) -> str:
    """A part of an item as it stands in the text."""
    kind, answers = _picked(bank, part) if isinstance(part, Pick) else ("SA", _typed(bank, part))
    return f"{{1:{kind}:{'~'.join(answers)}}}"


def percent(share: Fraction) -> str:
    """A share as Moodle writes it: at most five digits behind the point."""
    return f"{float(100 * share):.5f}".rstrip("0").rstrip(".")


def shares_of(part: Pick) -> dict[str, Fraction]:
    """What each choice earns, as a share of what the best one does."""
    most = max(part.points.values())
    return {name: points / most for name, points in part.points.items()}


def _picked(bank: Exported, part: Pick) -> tuple[str, list[str]]:
    plain = [bank.marked.plain(one.text) for one in part.choices]
    is_list = part.gap or max(map(len, plain)) <= _IN_A_LIST
    kind = f"MC{'' if is_list else 'V'}{'' if part.fixed else 'S'}"
    shares = shares_of(part)
    answers = [
        _answer(
            shares[one.id],
            _signs(text) if is_list else bank.marked.line_html(one.text),
            _said(bank, one, part.says),
        )
        for one, text in zip(part.choices, plain, strict=True)
    ]
    return kind, answers


def _typed(bank: Exported, part: Fill) -> list[str]:
    """Every spelling that was foreseen. In an answer that is typed, a star stands for anything."""
    found = [
        _answer(
            Fraction(way in part.right),
            bank.marked.plain(way).replace(_WILD, f"\\{_WILD}"),
            bank.marked.line_html(choice.says),
        )
        for choice, ways in part.foreseen
        for way in ways
    ]
    other = _signs(bank.words("item.unforeseen"))
    return [*found, f"%0%{_WILD}#{other.translate(_SIGNS)}"]


def _said(bank: Exported, choice: Choice, always: str) -> str:
    return " ".join(bank.marked.line_html(text) for text in (choice.says, always) if text)


def _answer(share: Fraction, text: str, said: str) -> str:
    return f"%{percent(share)}%{text.translate(_SIGNS)}#{said.translate(_SIGNS)}"


def _signs(text: str) -> str:
    """Plain text as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
