"""Signs that nobody sees are found wherever they stand, quickly where there are none."""

from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.signs import HIDDEN, hidden, without_hidden

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=500)

signs = st.one_of(
    st.characters(),
    st.sampled_from(["\u200b", "\u200d", "\ud800", "\xad", "\ufffd", "\U000e0100", "\0", "\x7f"]),
    st.sampled_from(["a", " ", "\n", "\t", "\r", "é", "’", "😀", "\ufe0f"]),
)


@FIXED
@given(st.lists(signs, max_size=30).map("".join))
def test_every_hidden_sign_is_found_at_its_place(text: str) -> None:
    places = [at for at, _ in hidden(text)]
    assert places == [found.start() for found in HIDDEN.finditer(text)]
    assert all(name.endswith(f"(U+{ord(text[at]):04X})") for at, name in hidden(text))
    assert list(hidden(without_hidden(text))) == []


def test_a_joiner_is_seen_between_pictures_and_hidden_between_letters() -> None:
    assert list(hidden("👩‍🚒")) == []
    assert [at for at, _ in hidden("👩a‍b🚒")] == [2]
