"""What stands on slides: at most forty words, whole sentences, and in the notes all the rest."""

from dataclasses import replace

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.kit.deck import MOST
from leerklimaat.exports.kit.slides import deck_of
from leerklimaat.exports.kit.taught import Taught
from leerklimaat.ids import ref
from leerklimaat.model.learning import BlockType, Prompt
from tests.exports.kit.taught import BARE, changed, one_of, taught_of, with_block
from tests.exports.leaving import site_of

ENDS = (".", "!", "?", "…", ":", "”", ")", "’")


def notes_of(taught: Taught) -> str:
    return "\n".join(one.text for slide in deck_of(taught).slides for one in slide.notes)


def titles_of(taught: Taught) -> list[str]:
    return [slide.title for slide in deck_of(taught).slides]


@pytest.mark.parametrize("language", languages.WHOLE)
def test_no_slide_of_any_lesson_has_more_than_forty_words(real: Loaded, language: str) -> None:
    every = taught_of(site_of(real, language))
    assert every
    for taught in every:
        slides = deck_of(taught).slides
        assert [slide.id for slide in slides if slide.words > MOST] == []
        assert [slide.id for slide in slides if not slide.title or not slide.body] == []
        for names in ([slide.id for slide in slides], [slide.title for slide in slides]):
            assert len(set(names)) == len(names)
        assert len(slides) <= 60


@pytest.mark.parametrize("language", languages.WHOLE)
def test_no_sentence_is_cut(real: Loaded, language: str) -> None:
    """What stands on a slide stands in its lesson as it is, and a text ends as sentences do."""
    for taught in taught_of(site_of(real, language)):
        lesson = taught.lesson
        texts = [lesson.moment, *(block.text for block in lesson.blocks)]
        prompts = [prompt.question for block in lesson.blocks for prompt in block.prompts]
        whole = " ".join(one.text for text in (*texts, *prompts) for one in taught.text(text) or ())
        for slide in deck_of(taught).slides:
            if slide.layout not in ("text", "statement", "question", "notice"):
                continue
            for one in slide.body:
                ours = (taught.stop_word, taught.words("kit.read_on"))
                assert one.text in whole or one.text in ours, (slide.id, one.text)
                if slide.id != "stopwoord":
                    assert one.text.endswith(ENDS), (slide.id, one.text)


@pytest.mark.parametrize("language", languages.WHOLE)
def test_every_lesson_that_is_played_has_a_word_that_stops_it(real: Loaded, language: str) -> None:
    for taught in taught_of(site_of(real, language)):
        if taught.first_played is not None:
            assert taught.stop_word == "stop", taught.lesson.id
            assert "stopwoord" in [slide.id for slide in deck_of(taught).slides]


def test_slides_follow_the_lesson(sample: Loaded) -> None:
    found = [(slide.id, slide.layout) for slide in deck_of(one_of(sample)).slides]
    assert found == [
        ("begin", "opening"),
        ("moment", "statement"),
        ("doelen", "points"),
        ("ophalen-laatste-maaltijd", "question"),
        ("ophalen-eerste-idee", "question"),
        ("kijken", "statement"),
        ("voorbeeld", "statement"),
        ("scene", "text"),
        ("oefening", "statement"),
        ("rollenspel", "text"),
        ("rollenspel-rollen", "points"),
        ("gesprek", "text"),
        ("terugkijken", "question"),
        ("vragen", "question"),
        ("onthouden", "points"),
        ("bron", "closing"),
    ]


@pytest.mark.parametrize("language", languages.WHOLE)
def test_notes_hold_the_plan_the_text_and_the_answers(sample: Loaded, language: str) -> None:
    taught = one_of(sample, language=language)
    notes = notes_of(taught)
    for block in taught.lesson.blocks:
        if block.type is BlockType.FURTHER_READING:
            continue
        assert taught.plain(block.text) in notes
        for prompt in block.prompts:
            assert taught.plain(prompt.answer) in notes
        if block.trainer_note:
            assert taught.plain(block.trainer_note) in notes
    for step in (*taught.trainer.plan_45, *taught.trainer.plan_90):
        assert f"{taught.words('kit.takes', minutes=step.minutes)} {step.text}" in notes
    assert taught.plain(taught.trainer.debrief) in notes
    assert taught.words("kit.skipped") in notes


def test_the_last_slide_has_the_licence_and_where_it_comes_from(sample: Loaded) -> None:
    address = "https://voorbeeld.test/"
    last = deck_of(one_of(sample, address=address)).slides[-1]
    said = " ".join(one.text for one in last.body)
    assert "CC BY 4.0" in said
    assert f"{address}lessen/eerste-dienst/aan-tafel.html" in said
    assert "https" not in " ".join(one.text for one in deck_of(one_of(sample)).slides[-1].body)


def test_what_is_longer_than_a_slide_is_left_to_the_notes(sample: Loaded) -> None:
    endless = "Woord " * 80 + "einde."
    taught = with_block(sample, "gesprek", title=endless, text=endless)
    slides = {slide.id: slide for slide in deck_of(taught).slides}
    assert max(slide.words for slide in slides.values()) <= MOST
    assert slides["gesprek"].title == taught.words("lesson.block.discussion")
    assert [one.text for one in slides["gesprek"].body] == [taught.words("kit.read_on")]
    assert endless in notes_of(taught)


def test_a_long_case_begins_on_a_slide_and_is_whole_in_the_notes(sample: Loaded) -> None:
    case = " ".join(f"Dit is zin nummer {number} van een casus." for number in range(30))
    taught = with_block(sample, "gesprek", text=f"{case}\n\n- Wat zie je?\n- Wat doe je?\n")
    found = [slide for slide in deck_of(taught).slides if slide.id.startswith("gesprek")]
    assert [slide.layout for slide in found] == ["statement", "points"]
    assert found[0].body[-1].text == taught.words("kit.read_on")
    assert any("6-opdrachten.pdf" in one.text for one in found[0].notes)
    assert found[0].body[0].text.startswith("Dit is zin nummer 0 van een casus.")
    assert found[0].body[0].text.endswith("casus.")
    assert case in notes_of(taught)


def test_a_short_case_is_whole_and_never_looks_like_a_question(sample: Loaded) -> None:
    prompts = (Prompt(id="wat", question="Wat zie je?", answer="Iets."),)
    case = "Karel schept op.\n\n*Ruth lacht niet. Niemand zegt iets.*\n"
    taught = with_block(sample, "oefening", text=case, prompts=prompts)
    found = [slide for slide in deck_of(taught).slides if slide.id.startswith("oefening")]
    assert [slide.layout for slide in found] == ["text", "question"]
    assert [one.text for one in found[0].body] == [
        "Karel schept op.",
        "Ruth lacht niet. Niemand zegt iets.",
    ]


def test_what_is_done_elsewhere_is_short_and_says_nothing_twice(real: Loaded) -> None:
    for taught in taught_of(site_of(real)):
        for block in taught.lesson.blocks:
            if block.type is BlockType.EXERCISE and not block.prompts:
                slides = [one for one in deck_of(taught).slides if one.id.startswith(block.id)]
                texts = [one.text for slide in slides for one in slide.body]
                assert texts.count(taught.words("kit.read_on")) == 1
                assert len(set(texts)) == len(texts), (taught.lesson.id, texts)
                assert len(slides) <= 6


def test_a_word_for_the_reader_has_a_slide_of_its_own(sample: Loaded) -> None:
    moment = "*Dit gaat over iets zwaars. Bel 113.*\n\nKarel kijkt naar jou.\n\nWat zeg je?\n"
    found = deck_of(changed(sample, moment=moment)).slides[1:4]
    assert [slide.layout for slide in found] == ["notice", "statement", "question"]
    assert found[0].body[0].text == "Dit gaat over iets zwaars. Bel 113."
    assert not any(run.emphasis for run in found[0].body[0].runs)
    assert found[1].body[0].text == "Karel kijkt naar jou."


def test_titles_that_come_back_have_numbers(sample: Loaded) -> None:
    assert [title for title in titles_of(one_of(sample)) if title.startswith("Wat weet je")] == [
        "Wat weet je al? (1/2)",
        "Wat weet je al? (2/2)",
    ]


def test_a_lesson_without_roles_or_questions_has_slides_too(sample: Loaded) -> None:
    deck = deck_of(one_of(sample, BARE))
    assert not any("rol" in slide.id or slide.id == "stopwoord" for slide in deck.slides)
    assert deck.slides[-1].id == "bron"


def test_a_word_that_stops_the_play_is_found_where_it_is_named(sample: Loaded) -> None:
    trainer = one_of(sample).trainer

    def found(safety: str) -> str:
        return changed(sample, trainer=trainer.model_copy(update={"safety": safety})).stop_word

    assert found("Stoppen *mag*. Het stopwoord is *rood*; dan is het klaar.\n") == "rood"
    assert found("Stoppen *mag*. Een stopwoord is er niet. Kijk *altijd* op.\n") == ""


def test_a_text_that_is_not_translated_says_in_which_language_it_is(sample: Loaded) -> None:
    taught = one_of(sample, language="en")
    base = replace(taught.site.base, fallbacks=frozenset({f"{ref('lesson', 'aan-tafel')}/kijken"}))
    taught.site.base = base
    try:
        spoken = {slide.id: slide.language for slide in deck_of(taught).slides}
    finally:
        taught.site.base = replace(base, fallbacks=frozenset())
    assert spoken["kijken"] == "nl"
    assert spoken["voorbeeld"] == "en"


@pytest.mark.parametrize("sign", ["مرحبا بالعالم", "漢字仮名", "😀 🏳️‍🌈", "a" * 400, "<b>&amp;</b>"])
def test_strange_signs_stay_what_they_are(sample: Loaded, sign: str) -> None:
    prompt = Prompt(id="vreemd", question=f"{sign} en wat nu?", answer=sign)
    taught = with_block(sample, "ophalen", prompts=(prompt,))
    [slide] = [one for one in deck_of(taught).slides if one.id == "ophalen-vreemd"]
    assert slide.body[0].text == taught.plain(f"{sign} en wat nu?")
