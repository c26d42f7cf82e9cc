"""The page of today and the scripts it loads: decks, scenes and passages lead somewhere."""

import json
import re
from html import unescape
from typing import Any

import pytest

from leerklimaat import languages, pages
from leerklimaat.authoring.asked import SCRIPTS, asked_by_scripts
from leerklimaat.content.load import Loaded
from leerklimaat.model.scene import Scene
from leerklimaat.pages.do.repeating import REPEAT_SCRIPT
from leerklimaat.pages.learn.marks import LESSONS_SCRIPT, MARKS_SCRIPT
from leerklimaat.pages.mine.texts import TEXTS_SCRIPT
from leerklimaat.settings import Settings

OTHERS = {REPEAT_SCRIPT, MARKS_SCRIPT, LESSONS_SCRIPT, TEXTS_SCRIPT}
"""Scripts of other pages."""


@pytest.fixture(scope="module", params=languages.WHOLE)
def rendered(sample: Loaded, request: pytest.FixtureRequest) -> pages.Rendered:
    return pages.render(request.param, sample.bases, Settings(), {})


@pytest.fixture(scope="module")
def decks(rendered: pages.Rendered) -> dict[str, Any]:
    page = rendered.pages["vandaag.md"].decode()
    [block] = re.findall(r'<script type="application/json" id="lk-decks">(.*?)</script>', page)
    found: dict[str, Any] = json.loads(block)
    return found


def script(rendered: pages.Rendered, path: str) -> dict[str, Any]:
    """What a script pushes."""
    match = re.fullmatch(
        r"\(globalThis\.leerklimaat(?:Banks|Moments)\?\?=\[\]\)\.push\((.*)\);\n",
        rendered.scripts[path].decode(),
    )
    assert match is not None
    found: dict[str, Any] = json.loads(match[1])
    return found


def addresses(rendered: pages.Rendered) -> set[str]:
    """Every page, and every id on it as an anchor, from the root of the language."""
    found = set()
    for path, data in rendered.pages.items():
        page, text = path.replace(".md", ".html"), data.decode()
        found.add(page)
        found |= {f"{page}#{name}" for name in re.findall(r'\bid="([^"]+)"', text)}
    return found


def test_a_script_holds_the_items_of_its_deck(
    rendered: pages.Rendered, decks: dict[str, Any]
) -> None:
    assert [deck["id"] for deck in decks["decks"]] == ["bank:aan-tafel", "terms"]
    scripts = {deck["script"] for deck in decks["decks"]}
    moments = {scene["script"] for scene in decks["scenes"]}
    assert set(rendered.scripts) == {*scripts, *moments, *OTHERS}
    for deck in decks["decks"]:
        held = script(rendered, deck["script"])
        assert (held["bank"], held["title"]) == (deck["id"], deck["title"])
        assert [item["id"] for item in held["items"]] == deck["items"]


def test_a_theme_holds_terms_and_stands_in_the_glossary_with_its_file(
    rendered: pages.Rendered, decks: dict[str, Any]
) -> None:
    (terms,) = [deck for deck in decks["decks"] if deck["id"] == "terms"]
    known, glossary = addresses(rendered), rendered.pages["begrippen.md"].decode()
    assert [theme["id"] for theme in decks["themes"]] == ["deck:eerste-dag", "deck:zeggen"]
    for theme in decks["themes"]:
        assert set(theme["items"]) < set(terms["items"])
        assert theme["page"] in known
        assert theme["about"] in glossary
        assert f'data-repeat="{theme["id"]}"' in glossary
        assert f'href="begrippen-{theme["id"].removeprefix("deck:")}.apkg" download' in glossary


def test_what_repeats_from_any_page_is_given_its_words_and_the_same_themes(
    rendered: pages.Rendered, decks: dict[str, Any]
) -> None:
    match = re.fullmatch(
        r"globalThis\.leerklimaatRepeat=(.*);\n", rendered.scripts[REPEAT_SCRIPT].decode()
    )
    assert match is not None
    given = json.loads(match[1])
    assert given["today"] in addresses(rendered)
    parts = ("id", "title", "items")
    assert given["themes"] == [{name: one[name] for name in parts} for one in decks["themes"]]
    asked = list(asked_by_scripts(SCRIPTS / "repeat"))
    assert [one for one in asked if not any(map(one.fits, given["words"]))] == []


def test_every_address_leads_somewhere(rendered: pages.Rendered, decks: dict[str, Any]) -> None:
    named = [*decks["decks"], *decks["scenes"], *decks["passages"].values()]
    given = [one["page"] for one in named]
    for deck in decks["decks"]:
        for item in script(rendered, deck["script"])["items"]:
            html = " ".join(
                str(item[key] or "") for key in ("html", "definition", "example") if key in item
            )
            assert "popovertarget" not in html  # the definition would be on another page
            given += [unescape(href) for href in re.findall(r'href="(?!https?:)([^"]*)"', html)]
            given += [item["href"]] if "href" in item else []
    assert given
    assert set(given) <= addresses(rendered)


def test_a_scene_has_its_beginning_with_what_comes_of_each_choice(
    rendered: pages.Rendered, decks: dict[str, Any], sample: Loaded
) -> None:
    known = addresses(rendered)
    [scene] = decks["scenes"]
    moment = script(rendered, scene["script"])
    record = sample.source.find(scene["id"], Scene)
    assert record is not None
    [start] = [node for node in record.nodes if node.id == record.start]
    assert (moment["id"], moment["page"], moment["node"]) == (
        *(scene[name] for name in ("id", "page")),
        start.id,
    )
    # As the player of scenes keeps it.
    page = rendered.pages[scene["page"].replace(".html", ".md")].decode()
    assert f'data-node="{start.id}"' in page
    assert f'data-hash="{moment["textHash"]}" aria-labelledby="{start.id}-kop"' in page
    assert [choice["id"] for choice in moment["choices"]] == [one.id for one in start.choices]
    for choice, written in zip(moment["choices"], start.choices, strict=True):
        assert choice["page"] == f"{scene['page']}#{written.goto}"
        assert (choice["principle"] is None) == (written.principle is None)
        assert "<a" not in choice["text"]  # it stands on a button
        html = " ".join(choice[name] or "" for name in ("reaction", "why", "principle"))
        assert {unescape(href) for href in re.findall(r'href="(?!https?:)([^"]*)"', html)} <= known
    assert len(moment["sentences"]) == len(record.phrases)
    assert f"{scene['page']}#hulp" in known


def test_every_item_leads_back_to_a_passage_with_a_name(
    rendered: pages.Rendered, decks: dict[str, Any]
) -> None:
    [bank, _] = decks["decks"]
    for item in script(rendered, bank["script"])["items"]:
        assert decks["passages"][item["repairs"]]["title"]


def test_without_script_it_leads_to_quizzes_and_scenes(rendered: pages.Rendered) -> None:
    page = rendered.pages["vandaag.md"].decode()
    assert 'href="quizzen/index.html"' in page
    assert 'href="scenes/index.html"' in page


def test_languages_share_everything_but_texts(sample: Loaded) -> None:
    dutch, english = (
        pages.render(language, sample.bases, Settings(), {}) for language in languages.WHOLE
    )
    texts = ("title", "html", "term", "definition", "example")
    assert set(dutch.scripts) == set(english.scripts)
    for path in dutch.scripts.keys() - OTHERS:
        one, other = script(dutch, path), script(english, path)
        assert one["title"] != other["title"]
        if path.startswith("assets/scenes/"):
            assert (one["node"], one["textHash"]) == (other["node"], other["textHash"])
            continue
        assert [_without(item, *texts) for item in one["items"]] == [
            _without(item, *texts) for item in other["items"]
        ]


def _without(item: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in item.items() if key not in keys}
