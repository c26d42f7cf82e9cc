"""No page of ours shows a straight quotation mark, outside code and what is quoted as it was."""

from collections.abc import Iterator

import pytest
from lxml import html

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded
from leerklimaat.settings import Settings

KEPT = ("script", "style", "code", "pre", "textarea")
SPOKEN = ("aria-label", "title", "alt", "placeholder")


def straight(page: str) -> Iterator[str]:
    """What readers see or hear of a page with a straight mark in it."""
    _, _, body = page.partition("\n---\n")
    for element in html.fragment_fromstring(body, create_parent="div").iter():
        if not isinstance(element.tag, str):
            continue
        yield from (element.get(name, "") for name in SPOKEN)
        if element.tag not in KEPT:
            yield element.text or ""
        yield element.tail or ""


@pytest.mark.parametrize("content", ["sample", "real"])
@pytest.mark.parametrize("language", languages.WHOLE)
def test_no_mark_is_straight(request: pytest.FixtureRequest, content: str, language: str) -> None:
    loaded: Loaded = request.getfixturevalue(content)
    made = pages.render(language, loaded.bases, Settings(), {}).pages
    found = {
        (path, text.strip()[:80])
        for path, page in made.items()
        for text in straight(page.decode())
        if "'" in text or '"' in text
    }
    assert sorted(found) == []
