"""Texts in pieces that fit: nothing is lost but what fits nowhere, and no sentence is cut."""

from hypothesis import given
from hypothesis import strategies as st

from leerklimaat.exports.kit.fitting import (
    begun,
    is_notice,
    lead,
    opening,
    pages,
    sentences,
    shortened,
)
from leerklimaat.exports.runs import Paragraph, Run

WORDS = st.lists(st.sampled_from(["een", "kort", "woord", "“zeg", "dat”", "huis"]), max_size=12)
SENTENCE = WORDS.map(lambda words: " ".join(["Zo", *words]) + ".")
TEXT = st.lists(SENTENCE, min_size=1, max_size=8).map(" ".join)


def plain(text: str, point: str = "") -> Paragraph:
    return Paragraph((Run(text),), point, 1 if point else 0)


def named(name: str, rest: str) -> Paragraph:
    return Paragraph((Run(name, emphasis=True), Run(rest)), "•", 1)


def told(page: tuple[Paragraph, ...]) -> list[str]:
    return [one.text for one in page]


@given(st.lists(TEXT, min_size=1, max_size=4), st.integers(min_value=13, max_value=40))
def test_pages_hold_all_of_it_in_order(texts: list[str], room: int) -> None:
    made = pages([plain(text) for text in texts], room)
    kept = [
        one for text in texts for one in sentences(plain(text)) if len(one.text.split()) <= room
    ]
    assert " ".join(" ".join(told(page)) for page in made) == " ".join(one.text for one in kept)
    assert all(sum(len(text.split()) for text in told(page)) <= room for page in made)


@given(TEXT)
def test_sentences_are_the_text(text: str) -> None:
    assert " ".join(one.text for one in sentences(plain(text))) == text


def test_pages_are_about_as_full() -> None:
    made = pages([plain("Een twee drie vier. " * 5)], 16)
    assert [len(told(page)[0].split()) for page in made] == [12, 8]


def test_a_paragraph_begins_where_it_fits() -> None:
    made = pages([plain("Een twee drie."), plain("Vier vijf zes zeven. Acht negen.")], 6)
    assert [told(page) for page in made] == [
        ["Een twee drie."],
        ["Vier vijf zes zeven. Acht negen."],
    ]


def test_what_someone_says_stays_together() -> None:
    [first, second] = sentences(plain("“Ik ben Rob. Ik blijf tot drie.” Hij gaat zitten."))
    assert first.text == "“Ik ben Rob. Ik blijf tot drie.”"
    assert second.text == "Hij gaat zitten."


def test_sentences_keep_their_looks_and_abbreviations_end_none() -> None:
    paragraph = Paragraph((Run("Zie o.a. "), Run("dit. En", emphasis=True), Run(" dat.")))
    [first, second] = sentences(paragraph)
    assert first.runs == (Run("Zie o.a. "), Run("dit.", emphasis=True))
    assert second.runs == (Run("En", emphasis=True), Run(" dat."))


def test_an_opening_is_as_much_as_fits() -> None:
    text = plain("Een twee. Drie vier. Vijf zes.")
    assert (found := opening(text, 5)) is not None
    assert found.text == "Een twee. Drie vier."
    assert opening(text, 1) is None


def test_a_point_says_something_when_it_is_short() -> None:
    assert begun(plain("En jij? Je mag trillen. Vertel het."), 2).text == "En jij? Je mag trillen."
    assert begun(plain("Vindt hij het goed? Doe het dan."), 2).text == (
        "Vindt hij het goed? Doe het dan."
    )
    assert begun(plain("Kijk een kwartier. Schrijf."), 2).text == "Kijk een kwartier."


def test_a_list_is_shortened_no_more_than_it_must_be() -> None:
    points = [named("Plek.", " Een twee drie. Vier vijf."), named("Zien.", " Zes zeven. Acht.")]
    assert [told(page) for page in shortened(points, 20)] == [[one.text for one in points]]
    [page] = shortened(points, 7)
    assert told(page) == ["Plek. Een twee drie.", "Zien. Zes zeven."]
    [page] = shortened(points, 5)
    assert told(page) == ["Plek", "Zien"]
    assert not any(run.emphasis for one in page for run in one.runs)
    unnamed = [plain("Een twee drie. Vier.", "•"), plain("Vijf zes zeven. Acht.", "•")]
    assert [told(page) for page in shortened(unnamed, 3)] == [
        ["Een twee drie."],
        ["Vijf zes zeven."],
    ]


def test_a_name_is_a_few_words_that_look_like_one() -> None:
    assert lead(plain("Geen naam. En meer.")) is None
    assert lead(Paragraph((Run("Alles is schuin.", emphasis=True),))) is None
    assert lead(named("Een naam van veel te veel woorden om er een te zijn", " x")) is None
    assert (
        lead(Paragraph((Run("een bron", emphasis=True, href="https://x.test"), Run(" x")))) is None
    )


def test_a_notice_is_set_apart_as_a_whole() -> None:
    assert is_notice(Paragraph((Run("Bel ", emphasis=True), Run("113", emphasis=True), Run("."))))
    assert not is_notice(Paragraph((Run("Bel", emphasis=True), Run(" maar"))))
    assert not is_notice(Paragraph((Run("Bel", emphasis=True),), "•", 1))
    assert not is_notice(Paragraph(()))
