"""Our QTI, played in the program of others: every answer earns what it earns with us.

Of QTI 2.1, Cito's converter makes the QTI 3 that is played. That it makes of every real item what
our QTI 3 is, so that one of them need be played, is a test in tests/exports/test_qti.py.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from qti_convert import upgrade_qti2_to_qti3

from leerklimaat.content.load import Loaded
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import Posed
from leerklimaat.exports.qti3 import qti3
from leerklimaat.exports.qti21 import qti21
from leerklimaat.exports.qti_values import ALWAYS
from tests.e2e.qti_player import Player, Values, agrees, in_qti
from tests.exports.answers import STRANGE, tried
from tests.exports.leaving import banks_of, site_of

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


def test_every_answer_to_a_real_item_earns_what_it_earns_with_us(
    real: Loaded, player: Player
) -> None:
    differ, answers = [], 0
    for bank in banks_of(site_of(real)):
        items = played_as_it_is(bank)
        for posed, item in zip(bank.items, bank.bank.items, strict=True):
            given = list(tried(item))
            outcomes = player.play(items[posed.id], [in_qti(posed, one) for one in given])
            differ += [
                (posed.unit, one, outcome)
                for one, outcome in zip(given, outcomes, strict=True)
                if not agrees(outcome, posed, one)
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
    for posed, item in zip(bank.items, bank.bank.items, strict=True):
        for one in islice(tried(item), SOME):
            given = in_qti(posed, one)
            if posed.type == "ordering" and not given:
                continue  # this player takes steps that nobody touched for an order
            outcome, kept, shown = player.resume(items[posed.id], given)
            assert agrees(outcome, posed, one), (posed.unit, one, outcome)
            assert _mixed(kept, posed) == _mixed(given, posed)
            assert len(shown) == len(outcome.says)
            assert ALWAYS in outcome.says
            for text in posed.says:
                assert any(bank.marked.plain(text) in each for each in shown)


def _mixed(values: Values, posed: Posed) -> Values:
    """Only of steps does the order count; choices are shuffled."""
    if posed.type == "ordering":
        return values
    return {
        name: sorted(value) if isinstance(value, list) else value for name, value in values.items()
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
    (outcome,) = player.play(items["invullen"], [{"RESPONSE_zintuig": STRANGE}])
    said["iets anders"] = outcome.says - {ALWAYS}
    assert said == {
        "eerste-stap": {"vragen", "melden"},
        "wat-helpt": {"aanschuiven", "benoemen", "weglopen"},
        "invullen": {"waarnemen.kijk-je", "waarnemen.beslis-je", "zintuig.zag", "zintuig.vond"},
        "beste-slechtste": {"best.bij-haar-zitten", "best.grap", "worst.vragen-waarom"},
        "herschrijven": set(),
        "iets anders": {"waarnemen.kijk-je", "zintuig.zag", "UNFORESEEN_zintuig"},
    }
