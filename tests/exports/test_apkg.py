"""Packages of cards, judged by the importer of Anki itself: what is new comes, what changed is
updated, nothing doubles, and what someone learnt stays.
"""

import hashlib
import io
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports import card_looks
from leerklimaat.exports.apkg import Deck, Note, id_of, packed
from leerklimaat.exports.card_html import html_of
from leerklimaat.exports.cards import cards_of, guid_of, term_files
from leerklimaat.exports.printed import Words
from leerklimaat.exports.runs import said
from leerklimaat.model.collection import Glossary
from leerklimaat.pages.site import Site
from tests.exports.anki_importer import Someone, Took, someone
from tests.exports.leaving import banks_of, site_of

TODAY = date(2026, 11, 30)
LATER = TODAY + timedelta(days=1)
LOOKS = "2b87a7"
"""Of all that `CHANGED` is about."""


def note(name: str, question: str = "Wat?", changed: date = TODAY) -> Note:
    return Note(f"x/{name}", changed, question, (question, "Dit.", "", "", name), ("a::b",))


def deck(*notes: Note, name: str = "proef", title: str = "Proef") -> Deck:
    return Deck(name, ("Leerklimaat", title), "Over &amp; uit", notes)


@pytest.fixture
def learner() -> Iterator[Someone]:
    with someone() as found:
        yield found


def questions(learner: Someone) -> dict[str, str]:
    return {card.note()["Id"]: card.note()["Question"] for card in learner.cards()}


def test_the_same_package_twice_brings_nothing(learner: Someone) -> None:
    package = packed(deck(note("a"), note("b")))
    assert learner.takes(package) == Took(2, 0, 0)
    assert learner.takes(package) == Took(0, 0, 2)
    assert len(learner.cards()) == 2


def test_what_changed_is_updated_and_nothing_else_is_touched(learner: Someone) -> None:
    learner.takes(packed(deck(note("a"), note("b"), note("c"))))
    before = {card.note()["Id"]: card.note().mod for card in learner.cards()}
    learnt, *_ = learner.cards()
    learner.collection.sched.set_due_date([learnt.id], "7")
    due = learner.collection.get_card(learnt.id).due

    changed = packed(deck(note("a", "Wat nu?", LATER), note("b"), note("c"), note("d")))
    assert learner.takes(changed) == Took(1, 1, 2)
    assert questions(learner) == {"a": "Wat nu?", "b": "Wat?", "c": "Wat?", "d": "Wat?"}
    after = {card.note()["Id"]: card.note().mod for card in learner.cards()}
    assert {name for name, moment in before.items() if after[name] != moment} == {"a"}
    assert learner.collection.get_card(learnt.id).due == due


def test_an_older_package_takes_nothing_back(learner: Someone) -> None:
    learner.takes(packed(deck(note("a", "Nieuw", LATER))))
    assert learner.takes(packed(deck(note("a", "Oud", TODAY)))) == Took(0, 0, 1)
    assert questions(learner) == {"a": "Nieuw"}


def test_a_collection_that_took_it_is_sound(learner: Someone) -> None:
    learner.takes(packed(deck(note("a"), note("b"))))
    said_of_it, sound = learner.collection.fix_integrity()
    assert sound
    assert said_of_it == "Database rebuilt and optimized."
    (kind,) = {card.note_type()["name"] for card in learner.cards()}
    assert kind == "Leerklimaat"


def test_decks_have_their_own_place_and_say_whose_they_are(learner: Someone) -> None:
    learner.takes(packed(deck(note("a"))))
    learner.takes(packed(deck(note("b"), name="ander", title="Ander")))
    assert learner.decks() == {"Leerklimaat::Proef", "Leerklimaat::Ander"}
    found = learner.collection.decks.by_name("Leerklimaat::Proef")
    assert found is not None
    assert found["desc"] == "Over &amp; uit"


def test_cards_come_in_the_order_of_the_deck(learner: Someone) -> None:
    names = ["d", "a", "c", "b"]
    learner.takes(packed(deck(*map(note, names))))
    assert [card.note()["Id"] for card in learner.cards()] == names


@pytest.mark.parametrize(
    "text",
    [
        "[sound:alarm.mp3]",
        "[latex]x[/latex] [$]y[/$]",
        "{{Answer}} {{c1::weg}} {{#Id}}",
        r"\(x\) \[y\]",
        "<script>1</script> & \"aan\" 'uit' ]]>",
        "[anki:tts lang=nl]x[/anki:tts]",
        "een\u2028twee é =1+1",
    ],
)
def test_nothing_in_a_text_means_something_to_anki(learner: Someone, text: str) -> None:
    asked = html_of([Words("stem", (said(text),))], "nl")
    fields = (asked, "Dit.", "", "", "a")
    learner.takes(packed(deck(Note("x/a", TODAY, text, fields, ()))))
    (card,) = learner.cards()
    assert card.question_av_tags() == []
    shown = card.question()
    assert asked in shown
    assert learner.collection.media.strip_av_tags(shown) == shown
    assert learner.collection.media.files_in_str(card.note().mid, asked) == []
    assert r"\(" not in shown
    assert r"\[" not in shown


@pytest.mark.parametrize("language", languages.WHOLE)
def test_the_sample_is_taken_whole(sample: Loaded, learner: Someone, language: str) -> None:
    site = site_of(sample, language)
    for bank in banks_of(site):
        assert learner.takes(cards_of(bank)) == Took(len(bank.items), 0, 0)
        assert list(questions(learner)) == [posed.unit for posed in bank.items]
    every, *themes = term_files(site).values()
    terms = [name for name in site.base.entries if name.startswith("term:")]
    assert learner.takes(every) == Took(len(terms), 0, 0)
    assert [learner.takes(package) for package in themes] == [Took(0, 0, 2), Took(0, 0, 2)]


@pytest.mark.parametrize("language", languages.WHOLE)
def test_who_takes_themes_and_then_everything_has_each_term_once(
    sample: Loaded, learner: Someone, language: str
) -> None:
    every, first, second = term_files(site_of(sample, language)).values()
    assert learner.takes(first) == Took(2, 0, 0)
    assert learner.takes(second) == Took(1, 0, 1)
    assert learner.takes(every) == Took(0, 0, 3)
    assert learner.takes(first) == Took(0, 0, 2)
    (at_home, other) = sorted(learner.decks())
    assert at_home.count("::") == other.count("::") == 3
    tags = {card.note()["Id"]: card.note().tags for card in learner.cards()}
    both = {"leerklimaat::terms::eerste-dag", "leerklimaat::terms::zeggen"}
    assert {name for name, has in tags.items() if both <= set(has)} == {"term:grens"}
    assert all(both & set(has) for has in tags.values())
    assert len(tags) == len(learner.cards()) == 3


def test_a_term_that_comes_in_a_theme_is_tagged_where_it_was_taken_before(
    sample: Loaded, learner: Someone
) -> None:
    site = site_of(sample)
    every, *_ = term_files(site).values()
    learner.takes(every)
    entry, glossary = next(site.base.all(Glossary))
    first, second = glossary.decks
    wider = first.model_copy(update={"terms": (*first.terms, "claimend")})
    later = glossary.model_copy(
        update={"decks": (wider, second), "changed": glossary.changed + timedelta(days=1)}
    )
    entries = {**site.base.entries, entry.ref: replace(entry, record=later)}
    newer, *_ = term_files(Site(replace(site.base, entries=entries), site.settings)).values()
    assert learner.takes(newer) == Took(0, 3, 0)
    tags = {card.note()["Id"]: card.note().tags for card in learner.cards()}
    assert "leerklimaat::terms::eerste-dag" in tags["term:claimend"]


def test_languages_stand_side_by_side(sample: Loaded, learner: Someone) -> None:
    taken = [
        learner.takes(package)
        for language in languages.WHOLE
        for site in [site_of(sample, language)]
        for package in [*map(cards_of, banks_of(site)), *term_files(site).values()]
    ]
    assert {one.updated for one in taken} == {0}
    # Per language a bank and all terms; the terms of a theme are there by then.
    assert [one.known for one in taken] == [0, 0, 2, 2] * len(languages.WHOLE)
    assert len(learner.decks()) == 2 * len(languages.WHOLE)
    assert len(learner.cards()) == sum(one.new for one in taken)


def test_a_bank_that_changed_updates_what_changed(sample: Loaded, learner: Someone) -> None:
    (bank,) = banks_of(site_of(sample))
    learner.takes(cards_of(bank))
    first, *others = bank.items
    newer = first.item.model_copy(update={"changed": first.item.changed + timedelta(days=1)})
    corrected = replace(first, item=newer, stem="Een betere vraag?")
    package = cards_of(replace(bank, items=(corrected, *others)))
    assert learner.takes(package) == Took(0, 1, len(others))
    assert "Een betere vraag?" in questions(learner)[first.unit]


def test_a_note_changes_when_its_text_did(sample: Loaded) -> None:
    (bank,) = banks_of(site_of(sample))
    moments = dict(_query(cards_of(bank), "SELECT guid, mod FROM notes"))
    for posed in bank.items:
        moment = moments[f"leerklimaat/nl/{posed.unit}"]
        assert datetime.fromtimestamp(int(moment), UTC) == datetime.combine(
            posed.item.changed, datetime.min.time(), UTC
        )


def test_ids_are_their_own_and_lie_in_the_past(real: Loaded) -> None:
    guids = [
        guid_of(site, unit)
        for site in (site_of(real, language) for language in languages.WHOLE)
        for unit in (
            *(posed.unit for bank in banks_of(site) for posed in bank.items),
            *(name for name in site.base.entries if name.startswith("term:")),
        )
    ]
    assert len(guids) > 500
    assert len(set(map(id_of, guids))) == len(set(guids)) == len(guids)
    # Anki takes an id as the moment at which a note was made.
    assert max(map(id_of, guids)) < datetime(2026, 1, 1, tzinfo=UTC).timestamp() * 1000


def test_the_same_bytes_each_time(sample: Loaded) -> None:
    for bank in banks_of(site_of(sample)):
        assert cards_of(bank) == cards_of(bank)


def test_who_changes_the_looks_says_when() -> None:
    """A collection takes another look only if it is newer: set `CHANGED`, then renew this."""
    looks = (card_looks.FRONT, card_looks.BACK, card_looks.CSS, *card_looks.FIELDS)
    told = f"{card_looks.CHANGED.isoformat()} {hashlib.sha256(repr(looks).encode()).hexdigest()}"
    assert hashlib.sha256(told.encode()).hexdigest()[:6] == LOOKS


def _query(package: bytes, question: str) -> list[tuple[int | str, int | str]]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        kept = sqlite3.connect(":memory:")
        kept.deserialize(opened.read("collection.anki2"))
    try:
        return kept.execute(question).fetchall()
    finally:
        kept.close()
