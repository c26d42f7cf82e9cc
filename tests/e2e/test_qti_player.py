"""Our QTI, played in the program of others: every answer earns what it earns with us.

Of QTI 2.1, Cito's converter makes the QTI 3 that is played. That it makes of every real item what
our QTI 3 is, so that one of them need be played, is a test in tests/exports/test_qti.py.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import islice
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from qti_convert import upgrade_qti2_to_qti3

from leerklimaat.content.load import Loaded
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import Fill, Posed
from leerklimaat.exports.qti3 import qti3
from leerklimaat.exports.qti21 import qti21
from leerklimaat.exports.qti_item import kept_in_qti
from leerklimaat.exports.qti_values import ALWAYS
from tests.e2e.qti_player import Player, Values, in_qti
from tests.exports.leaving import banks_of, site_of
from tests.exports.tries import ANOTHER, Answer, ours, tries

pytestmark = pytest.mark.xdist_group("qti-player")

SOME = 3
"""Answers to take up again; to load an item twice takes its time."""
Items = dict[str, bytes]
Packed = Callable[[Exported], Items]


@pytest.fixture(scope="module")
def player(browser: Browser, root: Path) -> Iterator[Player]:
    page = browser.new_page()
    yield Player(page, root / "node_modules")
    page.close()


def played_as_it_is(bank: Exported) -> Items:
    return _items(qti3(bank))


def converted(bank: Exported) -> Items:
    return {name: upgrade_qti2_to_qti3(data).encode() for name, data in _items(qti21(bank)).items()}


def _items(package: bytes) -> Items:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        names = [name for name in opened.namelist() if name.startswith("items/")]
        return {Path(name).stem: opened.read(name) for name in names}


def given_to(posed: Posed) -> Iterator[Answer]:
    """Answers to try: the key, a wrong one, what lies between, and none."""
    yield from (one.answer for one in tries(posed))
    yield {}


def worth(posed: Posed, answer: Answer) -> float:
    """What an answer earns. Here no word is right that nobody foresaw, as the report says."""
    if not answer:
        return 0.0
    typed = [part for part in posed.parts if isinstance(part, Fill)]
    lost = sum((one.share for one in typed if answer[one.id] == (ANOTHER,)), Fraction(0))
    assert not lost or "typed" in kept_in_qti(posed).why
    return float(ours(posed, answer) - lost)


def test_every_answer_to_a_real_item_earns_what_it_earns_with_us(
    real: Loaded, player: Player
) -> None:
    differ, answers = [], 0
    for bank in banks_of(site_of(real)):
        items = played_as_it_is(bank)
        for posed in bank.items:
            given = list(given_to(posed))
            outcomes = player.play(items[posed.id], [in_qti(posed, one) for one in given])
            differ += [
                (posed.unit, answer, outcome)
                for answer, outcome in zip(given, outcomes, strict=True)
                if (outcome.score, outcome.most) != (worth(posed, answer), posed.worth)
            ]
            answers += len(given)
    assert differ == []
    assert answers > 1000


@pytest.mark.parametrize("packed", [played_as_it_is, converted])
def test_an_answer_that_was_kept_stands_there_again_and_is_answered(
    sample: Loaded, player: Player, packed: Packed
) -> None:
    (bank,) = banks_of(site_of(sample))
    items = packed(bank)
    for posed in bank.items:
        for answer in islice(given_to(posed), SOME):
            given = in_qti(posed, answer)
            outcome, kept, shown = player.resume(items[posed.id], given)
            assert (outcome.score, outcome.most) == (worth(posed, answer), posed.worth), answer
            assert _mixed(kept, posed) == _mixed(given, posed)
            assert len(shown) == len(outcome.says)
            assert ALWAYS in outcome.says
            for text in posed.says:
                assert any(bank.marked.plain(text) in each for each in shown)


def _mixed(values: Values, posed: Posed) -> dict[str, str | list[str] | None]:
    """Only of steps does the order count; choices are shuffled. To write nothing is no answer."""
    if posed.type == "ordering":
        return {**values}
    return {
        name: sorted(value) if isinstance(value, list) else value or None
        for name, value in values.items()
    }


@pytest.mark.parametrize("packed", [played_as_it_is, converted])
def test_what_is_said_is_about_what_was_picked_and_what_is_right(
    sample: Loaded, player: Player, packed: Packed
) -> None:
    (bank,) = banks_of(site_of(sample))
    items = packed(bank)
    said = {}
    tries: list[tuple[str, Values]] = [
        ("eerste-stap", {"RESPONSE": "melden"}),
        ("wat-helpt", {"RESPONSE": ["weglopen", "aanschuiven"]}),
        ("invullen", {"RESPONSE_waarnemen": "waarnemen.beslis-je", "RESPONSE_zintuig": "VOND"}),
        ("beste-slechtste", {"RESPONSE_best": "best.grap"}),
        ("herschrijven", {"RESPONSE": "Iets."}),
    ]
    for name, answer in tries:
        (outcome,) = player.play(items[name], [answer])
        said[name] = outcome.says - {ALWAYS}
    (outcome,) = player.play(items["invullen"], [{"RESPONSE_zintuig": ANOTHER}])
    said["iets anders"] = outcome.says - {ALWAYS}
    assert said == {
        "eerste-stap": {"vragen", "melden"},
        "wat-helpt": {"aanschuiven", "benoemen", "weglopen"},
        "invullen": {"waarnemen.kijk-je", "waarnemen.beslis-je", "zintuig.zag", "zintuig.vond"},
        "beste-slechtste": {"best.bij-haar-zitten", "best.grap", "worst.vragen-waarom"},
        "herschrijven": set(),
        "iets anders": {"waarnemen.kijk-je", "zintuig.zag", "UNFORESEEN_zintuig"},
    }
