"""Banks and terms as cards: what stands on which side, and in which order."""

import pytest
from hypothesis import given, settings
from lxml import html

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.card_html import folded, html_of, text_html
from leerklimaat.exports.cards import kept_on_cards, mixed
from leerklimaat.exports.posed import Pick, PickMany
from leerklimaat.exports.printed import Words
from leerklimaat.exports.runs import Paragraph, Run, paragraphs_of
from leerklimaat.model.items import Item
from leerklimaat.model.leaving import Fidelity
from tests.exports.leaving import banks_of, leaving, site_of
from tests.exports.test_markup import HOSTILE
from tests.items import ITEMS


@given(ITEMS)
@settings(deadline=None)
def test_mixing_loses_nothing_and_leaves_what_is_fixed(item: Item) -> None:
    before = leaving(item)
    after = mixed(before)
    for old, new in zip(before.parts, after.parts, strict=True):
        if isinstance(old, Pick | PickMany) and isinstance(new, Pick | PickMany):
            assert sorted(one.id for one in old.choices) == sorted(one.id for one in new.choices)
            assert old.keys == new.keys or set(old.keys) == set(new.keys)
            if old.fixed:
                assert new == old
        else:
            assert new == old


def test_the_order_of_answers_tells_no_key(real: Loaded) -> None:
    """Over all banks, the key comes first about as often as it would by chance, and last too."""
    first, last, expected = 0, 0, 0.0
    for bank in banks_of(site_of(real)):
        for posed in map(mixed, bank.items):
            for part in posed.parts:
                if isinstance(part, Pick) and not part.fixed:
                    place = [one.id for one in part.choices].index(part.keys[0])
                    first += place == 0
                    last += place == len(part.choices) - 1
                    expected += 1 / len(part.choices)
    assert expected > 50
    assert 0.75 * expected < first < 1.25 * expected
    assert 0.75 * expected < last < 1.25 * expected


def test_members_of_a_set_show_their_choices_in_one_order(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    orders = {
        posed.set: [one.id for one in part.choices]
        for posed in map(mixed, bank.items)
        if posed.set
        for part in posed.parts
        if isinstance(part, Pick)
    }
    for posed in map(mixed, bank.items):
        for part in posed.parts:
            if posed.set and isinstance(part, Pick):
                assert [one.id for one in part.choices] == orders[posed.set]
    assert orders


@given(HOSTILE)
@settings(deadline=None)
def test_strange_texts_stay_text(text: str) -> None:
    for made in (
        html_of([Words("stem", (Paragraph((Run(text, True, True, text),)),))], "nl"),
        folded((Paragraph((Run(text),)),), text, "nl"),
        f"<p>{text_html(text)}</p>",
    ):
        found = html.fragment_fromstring(made)
        assert " ".join(str(found.text_content()).split()) in {
            " ".join(text.split()),
            " ".join(f"{text}{text}".split()),
        }
        assert [link.get("href") for link in found.iter("a")] in ([], [text])


def test_a_list_in_a_text_is_a_list(sample: Loaded) -> None:
    bank, *_ = banks_of(site_of(sample))
    text = "Eerst:\n\n- een\n- twee\n\n  nog iets\n\n  - diep\n\nDan:\n\n3. drie\n4. vier"
    assert html_of([Words("text", paragraphs_of(bank.marked, text))], "nl") == (
        '<div lang="nl"><div class="lk-text"><p>Eerst:</p>'
        "<ul><li>een</li><li>twee<p>nog iets</p><ul><li>diep</li></ul></li></ul>"
        '<p>Dan:</p><ol start="3"><li>drie</li><li>vier</li></ol></div></div>'
    )


@pytest.mark.parametrize("language", languages.WHOLE)
def test_what_is_judged_by_oneself_loses_nothing(sample: Loaded, language: str) -> None:
    for bank in banks_of(site_of(sample, language)):
        for posed in bank.items:
            kept = kept_on_cards(posed)
            assert (kept.fidelity is Fidelity.EXACT) == (posed.worth == 0)
            assert all(f"loss.{why}" in bank.site.ui for why in kept.why)
