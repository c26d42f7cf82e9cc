"""The page with slides: whole without a network or a script, and true to its own policy.

How it is shown is for tests/e2e/test_slides.py.
"""

import base64
import hashlib
import re

import pytest
from lxml import html

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.kit.deck_html import SCRIPT, STYLE, html_of
from leerklimaat.exports.kit.slides import deck_of
from leerklimaat.exports.kit.taught import Taught
from leerklimaat.model.learning import Prompt
from tests.exports.kit.taught import one_of, with_block

MADE = {SCRIPT: b"/* plays */ 1 < 2 && 3 > 2;", STYLE: b"main > p { color: red; }"}
WORDS = ("next", "previous", "notes", "print", "print_notes", "number", "keys")


def page_of(taught: Taught) -> html.HtmlElement:
    words = {key: taught.words(f"kit.slides.{key}", number="1", all="2") for key in WORDS}
    return html.document_fromstring(html_of(deck_of(taught), words, MADE).decode())


@pytest.mark.parametrize("language", languages.WHOLE)
def test_it_says_what_the_deck_says(sample: Loaded, language: str) -> None:
    taught = one_of(sample, language=language)
    page = page_of(taught)
    assert page.get("lang") == taught.locale
    found = page.xpath("//section")
    deck = deck_of(taught)
    assert [one.get("id") for one in found] == [slide.id for slide in deck.slides]
    for one, slide in zip(found, deck.slides, strict=True):
        [heading] = one.xpath(".//h2")
        assert heading.text_content() == slide.title
        assert one.get("aria-labelledby") == heading.get("id")
        texts = [
            part.text_content() for part in one.xpath(".//*[@class='body']//*[self::p or self::li]")
        ]
        assert texts == [part.text for part in slide.body]
        notes = [
            part.text_content()
            for part in one.xpath("./div[@class='notes']//*[self::p or self::li]")
        ]
        assert notes == [part.text for part in slide.notes]
        assert "CC BY 4.0" in one.xpath(".//*[@class='foot']")[0].text_content()
    assert len(page.xpath("//h1")) == 1


def test_it_asks_for_nothing_and_its_policy_names_all_it_runs(sample: Loaded) -> None:
    page = page_of(one_of(sample))
    assert page.xpath("//@src | //link | //@style | //@*[starts-with(name(), 'on')]") == []
    [policy] = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for tag in ("script", "style"):
        [inside] = page.xpath(f"//{tag}")
        digest = base64.b64encode(hashlib.sha256((inside.text or "").encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy


def test_numbers_of_a_list_are_those_of_the_text(sample: Loaded) -> None:
    taught = with_block(sample, "gesprek", text="Kies.\n\n3. Drie.\n4. Vier.\n")
    [listed] = page_of(taught).xpath("//section[starts-with(@id, 'gesprek')]//*[@class='body']//ol")
    assert listed.get("start") == "3"
    assert [one.text_content() for one in listed] == ["Drie.", "Vier."]


@pytest.mark.parametrize("sign", ["</script><script>alert(1)</script>", "مرحبا", "x" * 500, "&lt;"])
def test_no_text_is_markup(sample: Loaded, sign: str) -> None:
    prompt = Prompt(id="vreemd", question=f"Wat is {sign}", answer=sign)
    taught = with_block(sample, "ophalen", prompts=(prompt,))
    page = page_of(taught)
    assert len(page.xpath("//script")) == 1
    [body] = page.xpath("//section[@id='ophalen-vreemd']//*[@class='body']")
    assert body.text_content() == taught.line(prompt.question).text
    assert not re.search(r"<b>", body.text_content())
