"""Estimates may be wrong, but not so that a long sentence or paragraph is passed over."""

from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat import prose
from leerklimaat.content.rules import estimate

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=150)

MOST = 8
tokens = st.sampled_from(
    [
        *("Zo", "gaat", "het", "aan", "tafel", "dr.", "Jansen", "bijv.", "enz.", "e.g.", "Mr."),
        *("3,5", "en/of", "z'n", "d.w.z.", "[een](term:x)", "*veel*", "(soms)", '"ja"', "Karel"),
        *("klaar.", "klaar?", "klaar!", "klaar…", '"klaar."', "\n\n", "\n-", "\n\n-"),
    ]
)
texts = st.lists(tokens, min_size=1, max_size=60).map(" ".join)


def measured(text: str) -> list[list[int]]:
    return [[len(prose.words(line)) for line in part] for part in prose.paragraphs(text)]


@FIXED
@given(texts)
def test_no_long_sentence_is_passed_over(text: str) -> None:
    longest = max((length for paragraph in measured(text) for length in paragraph), default=0)
    if longest > MOST:
        assert estimate.may_exceed(estimate.sentence_lengths(text), MOST)
        assert estimate.may_hold_a_long_sentence(text, MOST)


@FIXED
@given(texts)
def test_no_word_is_passed_over(text: str) -> None:
    assert estimate.most_words(text) >= len(prose.words(prose.plain(text)))


@FIXED
@given(texts)
def test_no_high_mean_is_passed_over(text: str) -> None:
    lengths = [length for paragraph in measured(text) for length in paragraph]
    rough = estimate.sentence_lengths(text)
    if sum(lengths) > MOST * len(lengths):
        assert estimate.may_be_long_on_average(rough, MOST, 1000, 0.1)


@FIXED
@given(texts)
def test_no_long_paragraph_is_passed_over(text: str) -> None:
    for paragraph in measured(text):
        if len(paragraph) > 3 or sum(paragraph) > 30:
            assert estimate.may_hold_a_long_paragraph(text, 3, 30)


def test_short_texts_raise_no_suspicion() -> None:
    text = "Kijk eerst. Vraag dan.\n\n- Een punt.\n- Nog een punt.\n"
    lengths = estimate.sentence_lengths(text)
    assert not estimate.may_exceed(lengths, MOST)
    assert not estimate.may_be_long_on_average(lengths, MOST, 12, 0.1)
    assert not estimate.may_hold_a_long_paragraph(text, 3, 30)
    assert estimate.sentence_lengths("") == []
    assert not estimate.may_be_long_on_average([], MOST, 12, 0.1)
