"""A list of phrases needs no answer above it; what explains does."""

import pytest

from leerklimaat.content.rules.short import is_list_of_phrases


@pytest.mark.parametrize(
    "text",
    [
        '- "Wil je iets drinken?"\n- "Ik ben er tot elf uur."',
        'Eén zin tegelijk. Wacht dan.\n\n- "Wil je *iets* drinken?"',
        "- “Wil je iets drinken?”\n- ‘Ik ben er tot elf uur.’\n",
        '"Wil je iets drinken?"\n\n"Ik ben er tot elf uur."',
    ],
)
def test_sentences_to_say_are_a_list_of_phrases(text: str) -> None:
    assert is_list_of_phrases(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bij de mensen.",
        '"Wil je iets drinken?"',
        '"Wil je iets drinken?" is een vraag.\n\n- "Kom maar." Wacht dan.',
        '- "Wil je iets drinken?"\n\nVraag het.\n\nWacht dan.',
        "- iemand vraagt om de boter;\n- iemand anders *wacht*.",
    ],
)
def test_what_explains_is_not(text: str) -> None:
    assert not is_list_of_phrases(text)
