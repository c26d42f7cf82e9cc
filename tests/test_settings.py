"""What differs per host: read once, judged before anything is made with it."""

import pytest

from leerklimaat.settings import DEFAULT_SITE_URL, Settings, from_environment
from leerklimaat.usage import WrongUseError

NAMES = ("LEERKLIMAAT_SITE_URL", "LEERKLIMAAT_EDIT_URL", "LEERKLIMAAT_CONTACT")


def test_nothing_set_and_everything_empty_are_the_same() -> None:
    assert from_environment({}) == Settings(DEFAULT_SITE_URL, "", "")
    assert from_environment(dict.fromkeys(NAMES, " ")) == from_environment({})


def test_addresses_end_in_a_slash_once() -> None:
    address = "https://school.example/leerklimaat"
    for written in (address, f"{address}/", f" {address}// "):
        found = from_environment(dict.fromkeys(NAMES[:2], written))
        assert (found.site_url, found.edit_url) == (f"{address}/", f"{address}/")


def test_a_barrier_is_told_by_mail_or_on_a_page() -> None:
    mail = from_environment({"LEERKLIMAAT_CONTACT": "drempel@school.example"})
    assert mail.contact == "mailto:drempel@school.example"
    page = from_environment({"LEERKLIMAAT_CONTACT": "https://school.example/melden?over=site"})
    assert page.contact == "https://school.example/melden?over=site"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "value",
    [
        "school.example",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https:///leerklimaat/",
        "https://[school.example/",
        'https://school.example/"><script>',
        "https://school.example/een twee/",
        "https://school.example:99999/",
        "https://school.example:deur/",
    ],
)
def test_what_is_no_address_is_wrong_use(name: str, value: str) -> None:
    with pytest.raises(WrongUseError, match=name):
        from_environment({name: value})


@pytest.mark.parametrize(
    "value", ["https://school.example/?taal=nl", "https://school.example/#top"]
)
def test_pages_cannot_come_behind_a_question(value: str) -> None:
    with pytest.raises(WrongUseError, match="achter het adres van een site"):
        from_environment({"LEERKLIMAAT_SITE_URL": value})
