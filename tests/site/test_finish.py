"""The patches on the theme's HTML: each does its work, and says so when the theme moved on."""

import re

import pytest

from leerklimaat.site import finish, policy

WORDS = {
    "search": "Zoeken & vinden",
    "menu": "Menu",
    "skip": "Naar de inhoud",
    "hand": "Gemaakt met Material for MkDocs",
    "dark": "Donker & rustig",
}
THEME = """<!doctype html>
<html lang="nl" class="no-js">
  <head>
      <meta charset="utf-8">
      <link rel="alternate" href="./" hreflang="nl">

      <link rel="alternate" href="./en/" hreflang="en">
    <script>__md_scope=new URL("../..",location)</script>
  </head>
  <body>
    <input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">
    <input class="md-toggle" type="checkbox" id="__search" autocomplete="off">
    <div data-md-component="skip">
        <a href="#eerste-kop" class="md-skip">
          Ga naar inhoud
        </a>
    </div>
    <img src="../../assets/logo.svg" alt="logo">
    <label class="md-header__button md-icon" for="__drawer"><svg/></label>
    <form class="md-header__option" data-md-component="palette">
      <input class="md-option" data-md-color-scheme="default" aria-label="Licht" type="radio"\
 name="__palette" id="__palette_0">
        <label class="md-header__button md-icon" title="Licht" for="__palette_1" hidden>
          <svg id="maan"/>
        </label>
      <input class="md-option" data-md-color-scheme="slate" aria-label="Donker" type="radio"\
 name="__palette" id="__palette_1">
        <label class="md-header__button md-icon" title="Donker" for="__palette_0" hidden>
          <svg id="zon"/>
        </label>
    </form>
    <button class="md-header__button md-icon" aria-label="Selecteer taal"></button>
    <a href="" hreflang="nl" class="md-select__link">Nederlands</a>
    <a href="" hreflang="en" class="md-select__link">English</a>
    <nav class="md-nav md-nav--secondary" aria-label="Inhoudsopgave">
      <label class="md-nav__title" for="__toc">Inhoudsopgave</label>
      <nav class="md-nav" aria-label="Kop"><ul><li>Onder</li></ul></nav>
    </nav>
    <pre>
      blijft
        zo
    </pre>
    Made with
    <a href="https://squidfunk.github.io/mkdocs-material/">Material for MkDocs</a>
    <script id="__config" type="application/json">
      {"base": ".", "search": "../../w/search.a7.min.js"}</script>
  </body>
</html>
"""
FROM_HERE = "document.currentScript.dataset.scope"
URL = "vak/deel/pagina.html"
SITE = "https://voorbeeld.test/"


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The script of this theme, which is the first line of the real one."""
    script = f"__md_scope=new URL({FROM_HERE},location)"
    monkeypatch.setitem(policy.SCRIPTS, policy.digest_of(script), "of this test")


def finished(html: str = THEME, url: str = URL, language: str = "nl", site: str = SITE) -> str:
    plan = {"language": language, "languages": ["nl", "en"], "words": WORDS}
    return finish.finish(html, url, plan, site)


@pytest.mark.parametrize(
    "place",
    [
        'alt="logo"',
        'id="__drawer" autocomplete="off"',
        'id="__search" autocomplete="off"',
        '<button class="md-header__button md-icon" aria-label=',
        '<div data-md-component="skip">',
        'for="__drawer"><svg/>',
        'data-md-component="palette"',
        "Made with",
        "__md_scope=new URL(",
        'hreflang="nl" class=',
        'hreflang="en" class=',
        '<meta charset="utf-8">',
        '"search": "',
    ],
)
def test_a_theme_that_moved_on_stops_the_build(place: str) -> None:
    assert place in THEME
    with pytest.raises(finish.ThemeChangedError, match="no longer writes"):
        finished(THEME.replace(place, "elders"))


def test_names_for_what_the_theme_leaves_nameless() -> None:
    html = finished()
    assert 'alt=""' in html
    assert 'id="__drawer" aria-label="Menu"' in html
    assert 'id="__search" aria-label="Zoeken &amp; vinden"' in html
    assert '<button type="button" class="md-header__button md-icon" aria-label="Selecteer' in html
    assert "autocomplete" not in html
    assert "Gemaakt met\n<a href" in html


def test_the_skip_link_leads_to_the_title() -> None:
    assert '<a href="#top" class="md-skip">Naar de inhoud</a>' in finished()


def test_the_menu_is_a_button() -> None:
    press = 'data-toggle="__drawer" aria-label="Menu" aria-expanded="false"><svg/></button>'
    assert press in finished()


def test_light_or_dark_is_one_button_that_is_pressed_or_not() -> None:
    html = finished()
    assert (
        '<button type="button" class="md-header__button md-icon lk-scheme" aria-pressed="false"'
        ' aria-label="Donker &amp; rustig" title="Donker &amp; rustig">'
        '<svg id="maan"/><svg id="zon"/></button>'
    ) in html
    assert html.count('name="__palette"') == 2  # the theme keeps the choice in them
    # Within its form the theme hears of Enter too, and the choice would go to and fro.
    assert html.index("lk-scheme") > html.index("</form>")
    assert 'for="__palette' not in html


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_language_menu_speaks_each_language_and_says_which_is_here(language: str) -> None:
    html = finished(language=language)
    for code in ("nl", "en"):
        here = ' aria-current="true"' if code == language else ""
        assert f' hreflang="{code}" lang="{code}"{here} class="md-select__link"' in html


def test_contents_are_one_landmark() -> None:
    html = finished()
    assert '<div class="md-nav__title">Inhoudsopgave</div>' in html
    assert '<div class="md-nav"><ul><li>Onder</li></ul></div>' in html
    assert "__toc" not in html


@pytest.mark.parametrize(
    ("language", "url", "dutch", "english"),
    [
        ("nl", "vak/deel/pagina.html", "pagina.html", "../../en/vak/deel/pagina.html"),
        ("en", "vak/deel/pagina.html", "../../../vak/deel/pagina.html", "pagina.html"),
        ("nl", "index.html", "index.html", "en/index.html"),
        ("en", "index.html", "../index.html", "index.html"),
    ],
)
def test_the_language_menu_leads_to_the_same_page(
    language: str, url: str, dutch: str, english: str
) -> None:
    html = finished(url=url, language=language)
    assert f'<a href="{dutch}" hreflang="nl"' in html
    assert f'<a href="{english}" hreflang="en"' in html
    assert 'rel="alternate"' not in html
    assert [item["name"] for item in finish.alternates(["nl", "en"])] == ["Nederlands", "English"]


@pytest.mark.parametrize(
    ("language", "url", "scope"),
    [
        ("nl", "vak/deel/pagina.html", "../.."),
        ("en", "vak/deel/pagina.html", "../../.."),
        ("nl", "index.html", "."),
        ("en", "index.html", "./.."),
        ("nl", "404.html", "/"),
    ],
)
def test_languages_share_the_choice_of_theme(language: str, url: str, scope: str) -> None:
    html = finished(url=url, language=language)
    assert f'<script data-scope="{scope}">__md_scope=new URL({FROM_HERE},location)' in html


def test_the_page_for_a_wrong_address_stands_at_any_address() -> None:
    html = finished(url="404.html", language="en", site="https://voorbeeld.test/map/en/")
    assert 'src="/assets/logo.svg"' in html
    assert '<a href="/map/404.html" hreflang="nl"' in html
    assert '"base": "/map/en"' in html
    assert 'hreflang="en"' in html
    assert not re.search(r'(href|src)="(?![/#h])', html)


def test_no_page_names_the_search_of_the_theme() -> None:
    assert "w/search" not in finished()


def test_no_blank_lines_and_indents_outside_what_is_verbatim() -> None:
    html = finished()
    assert "\n\n" not in html
    assert "\n <" not in html
    assert "<pre>\n      blijft\n        zo\n    </pre>" in html


def test_the_policy_stands_before_all_that_runs() -> None:
    html = finished()
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert found
    rules = dict(rule.split(" ", 1) for rule in found[1].split("; "))
    assert rules["script-src"].startswith("'self' 'sha256-")
    assert rules["default-src"] == "'self'"
    assert rules["form-action"] == "'none'"
    assert rules["object-src"] == "'none'"
    assert rules["worker-src"] == "'self'"
    assert html.index("charset") < html.index("Content-Security-Policy") < html.index("<script")
    assert '<meta name="referrer" content="no-referrer">' in html


def test_a_script_that_nobody_knows_stops_the_build_with_its_page() -> None:
    with pytest.raises(policy.NotAllowedError, match=f"`en/{URL}`"):
        finished(THEME.replace("<body>", "<body><script>alert(1)</script>"), language="en")


def test_a_page_keeps_naming_its_feed() -> None:
    feed = '<link rel="alternate" type="application/atom+xml" title="x" href="https://a.test/atom.xml">'
    assert feed in finished(THEME.replace("</head>", f"{feed}</head>"))
