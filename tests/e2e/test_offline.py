"""The site without a network: kept when asked, whole, renewed when the reader says so, and removed.

Every test has a host of its own, which is cut off and renewed as hosts are. The watch of other
tests is here too, but for what a browser says when nobody answers.
"""

import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from leerklimaat.model.addresses import OFFLINE, WHOLE
from leerklimaat.site.build import build_site
from leerklimaat.site.place import MADE
from leerklimaat.site.server import server
from leerklimaat.site.whole import FOLDER
from tests.conftest import Once
from tests.e2e.answers import answer, until
from tests.e2e.axe import violations, violations_in_either_scheme
from tests.e2e.conftest import Open
from tests.e2e.scenes import until_kept
from tests.e2e.test_reflow import SIDEWAYS
from tests.e2e.visits import Watch, unfold
from tests.projects import copy_sample_project

BELOW = "school/leerklimaat"
"""Where the site stands on its host: a folder in a folder."""
NEVER_VISITED = (
    *("begrippen", "bronnen", "opzoeken", "beroepsprofiel/samen-eten", "competenties/kader"),
    *("lessen/eerste-dienst/aan-tafel", "lessen/eerste-dienst/aan-tafel-trainer", "met-het-team"),
    *("scenes/bord-weg-team", "quizzen/index", "competenties/zelfbeoordeling"),
)
QUIZ = "lessen/eerste-dienst/aan-tafel-quiz"
KEEP = "Bewaar Leerklimaat op dit apparaat"
REMOVE = "Verwijder wat hier staat voor zonder netwerk"
OLD, NEW = "Deze kennisbank is verzonnen.", "Deze kennisbank is verzonnen en vernieuwd."
OLD_SHEET, NEW_SHEET = ".lk-about {", ".lk-about {\n  --lk-proof: 2;\n"
UNANSWERED = ("Failed to load resource: net::ERR_", "net::ERR_")
NAMES = "async () => (await caches.keys()).sort()"
IS_KEPT = "async () => (await caches.match(location.href, { ignoreSearch: true })) !== undefined"
ONE_COPY = "async () => (await caches.keys()).filter((one) => one.includes(' copy ')).length === 1"
REGISTERED = "async () => (await navigator.serviceWorker.getRegistrations()).length"
BROKEN = """() => [...document.styleSheets].filter((sheet) => sheet.cssRules.length === 0).length
  + [...document.images].filter((image) => !image.naturalWidth).length"""
PROOF = """() => getComputedStyle(document.querySelector(".lk-about"))
  .getPropertyValue("--lk-proof").trim()"""


Cut = Callable[[], None]


def _nothing() -> None:
    """What a host does that is cut off already."""


class Host:
    """A host that can be cut off and renewed. `folder`: what it serves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stop: Cut = _nothing
        self._port = 0
        self.connect()

    @property
    def root(self) -> str:
        """Where the site stands."""
        return f"http://127.0.0.1:{self._port}/{BELOW}"

    def connect(self) -> None:
        """Answer, always at the same port."""
        running = server(self.folder, self._port)
        self._port = running.server_port
        # Often, as a host that is cut off waits for it.
        threading.Thread(target=running.serve_forever, args=(0.05,), daemon=True).start()

        def stop() -> None:
            running.shutdown()
            running.server_close()

        self._stop = stop

    def cut(self) -> None:
        """Answer no more."""
        self._stop()
        self._stop = _nothing

    def renew(self, site: Path) -> None:
        """Another build stands there from now on."""
        place = self.folder / BELOW
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(site, place)


@pytest.fixture
def host(sample_site: Path, tmp_path: Path) -> Iterator[Host]:
    """A host with the site of the sample."""
    running = Host(tmp_path)
    running.renew(sample_site)
    yield running
    running.cut()


@pytest.fixture(scope="session")
def renewed_site(once: Once) -> Path:
    """The sample with another word in a text, and another rule in a sheet of every page."""

    def fill(folder: Path) -> None:
        copy_sample_project(folder)
        for path, old, new in (
            ("docs/over.md", OLD, NEW),
            ("theme/assets/styles/frame.css", OLD_SHEET, NEW_SHEET),
        ):
            text = (folder / path).read_text("utf-8")
            assert old in text
            (folder / path).write_text(text.replace(old, new), "utf-8")
        build_site(folder, lambda _: None, zipped=True)

    return once("renewed", fill) / "site"


@contextmanager
def visiting(browser: Browser, host: Host, **options: Any) -> Iterator[BrowserContext]:
    """Somebody whose browser may have a worker."""
    context = browser.new_context(
        locale="nl-NL", service_workers="allow", reduced_motion="reduce", **options
    )
    watch = _Watch(context)
    watch.allow(host.root)
    yield context
    watch.look_for_cookies()
    context.close()
    watch.judge()


class _Watch(Watch):
    def _console(self, kind: str, text: str) -> None:
        if not text.startswith(UNANSWERED):
            super()._console(kind, text)


@pytest.fixture
def visitor(browser: Browser, host: Host) -> Iterator[BrowserContext]:
    with visiting(browser, host) as context:
        yield context


@pytest.fixture
def cut(host: Host, visitor: BrowserContext) -> Cut:
    """No network: the browser thinks so, and nobody would answer."""

    def act() -> None:
        visitor.set_offline(True)
        host.cut()

    return act


def open_at(context: BrowserContext, host: Host, path: str) -> Page:
    page = context.new_page()
    page.goto(f"{host.root}/{path}.html")
    return page


def keep_all(context: BrowserContext, host: Host, language: str = "") -> Page:
    """Ask for a copy as a reader does, and see it come."""
    page = open_at(context, host, f"{language}gegevens")
    name = "Keep Leerklimaat on this device" if language else KEEP
    page.get_by_role("button", name=name).click()
    said = "It works without a network now" if language else "Het doet het nu ook zonder netwerk"
    expect(page.locator("[data-part=copy-said]")).to_contain_text(said)
    return page


def until_worker(page: Page) -> None:
    """The first worker is there, and has what the page was made of."""
    until(
        page,
        """async () => {
          const known = await navigator.serviceWorker.getRegistration();
          if (!known?.active) {
            return false; // `ready` would wait for ever for one that cannot come
          }
          const names = await caches.keys();
          const seen = names.find((name) => name.includes(" seen "));
          const keys = seen ? await (await caches.open(seen)).keys() : [];
          return keys.some(({ url }) => url.endsWith("zonder-netwerk.html"))
            && keys.some(({ url }) => url.endsWith("everywhere.js"));
        }""",
    )


def test_everything_works_without_a_network(host: Host, visitor: BrowserContext, cut: Cut) -> None:
    keep_all(visitor, host).close()
    cut()
    page = visitor.new_page()
    for path in NEVER_VISITED:
        page.goto(f"{host.root}/{path}.html")
        expect(page.locator("h1").first).to_be_visible()
        assert answer(page, BROKEN) == 0, path
    page.goto(f"{host.root}/")  # as a folder
    expect(page).to_have_url(f"{host.root}/")
    assert answer(page, BROKEN) == 0

    page.keyboard.press("/")
    page.get_by_role("searchbox").or_(page.locator("dialog[open] input")).first.fill("leefklimaat")
    expect(page.locator("dialog[open]").get_by_role("link").first).to_be_visible()

    page.goto(f"{host.root}/scenes/bord-weg.html")
    page.get_by_role("link", name="Begin").click()
    page.locator("[data-now] [data-choice=vragen] summary").click()
    expect(page.locator("[data-now] [data-chosen]")).to_be_visible()
    until_kept(page, 1, "scene-started")

    page.goto(f"{host.root}/{QUIZ}.html")
    page.locator("[data-now] input[value=vragen]").check()
    page.get_by_role("button", name="Controleer").click()
    until_kept(page, 1, "item-answered")

    page.goto(f"{host.root}/vandaag.html")
    unfold(page, "decks")
    page.locator("[data-deck='bank:aan-tafel']").get_by_role("button", name="Zet erbij").click()
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_text("Kaart 1 van")).to_be_visible()


def test_only_what_was_read_is_kept_of_who_did_not_ask(
    host: Host, visitor: BrowserContext, cut: Cut
) -> None:
    page = open_at(visitor, host, "index")
    until_worker(page)
    page.goto(f"{host.root}/over.html")
    until(page, IS_KEPT)
    cut()
    page.goto(f"{host.root}/index.html")
    assert answer(page, BROKEN) == 0
    page.goto(f"{host.root}/over.html#wat-erin-staat")
    expect(page.get_by_text(OLD)).to_be_visible()
    page.goto(f"{host.root}/begrippen.html")
    expect(page).to_have_url(f"{host.root}/{OFFLINE}.html")
    expect(page.locator("h1")).to_have_text("Zonder netwerk")
    # Nobody asked for the page in English, so there is none to show.
    assert [name.split()[1] for name in answer(page, NAMES)] == ["seen", "tabs"]


def test_a_copy_in_one_language_says_so_in_the_other(
    host: Host, visitor: BrowserContext, cut: Cut
) -> None:
    page = keep_all(visitor, host)
    page.goto(f"{host.root}/en/gegevens.html")
    state = page.locator("[data-part=copy-state]")
    expect(state).to_contain_text("Everything in English is about")
    page.get_by_role("button", name="Keep Leerklimaat on this device").click()
    expect(state).to_have_text(
        "Everything in English is on this device. A new version comes by itself. "
        "You read it when you press Renew."
    )
    cut()
    for path in ("en/begrippen", "begrippen"):
        page.goto(f"{host.root}/{path}.html")
        assert answer(page, BROKEN) == 0
        expect(page).to_have_url(f"{host.root}/{path}.html")


def test_what_is_told_of_its_size_is_so(host: Host, visitor: BrowserContext) -> None:
    page = open_at(visitor, host, "gegevens")
    told = page.locator("[data-part=copy-state]")
    expect(told).to_contain_text("Alles in het Nederlands is ongeveer")
    size = told.inner_text().rpartition("ongeveer ")[2].rstrip(".")
    page.get_by_role("button", name=KEEP).click()
    facts = page.locator("[data-part=copy-facts] div", has_text="Leerklimaat op dit apparaat")
    expect(facts).to_contain_text(f"ongeveer {size}")
    held = answer(
        page,
        """async () => {
          const name = (await caches.keys()).find((name) => name.includes(" copy "));
          const keys = await (await caches.open(name)).keys();
          return keys.map(({ url }) => new URL(url).pathname);
        }""",
    )
    made = (host.folder / BELOW / MADE).read_text("utf-8").splitlines()
    pages = [
        path
        for path in made
        if path.endswith(".html")
        and not path.startswith("en/")
        and not path.endswith(("404.html", "-nakijken.html", "-graaf.html"))
    ]
    assert {path for path in held if path.endswith(".html")} == {
        f"/{BELOW}/{path}" for path in pages
    }
    assert not [path for path in held if path.endswith((".zip", ".pdf", ".apkg", ".json"))]
    assert not [path for path in held if "/en/" in path or "/shared/" in path]


def test_a_new_version_waits_until_it_is_asked_for_and_loses_nothing(
    host: Host, visitor: BrowserContext, renewed_site: Path
) -> None:
    keep_all(visitor, host).close()
    page = open_at(visitor, host, QUIZ)
    page.locator("[data-now] input[value=vragen]").check()
    page.get_by_role("button", name="Controleer").click()
    until_kept(page, 1, "item-answered")
    bar = page.get_by_text("Er is een nieuwe versie.")
    expect(bar).to_be_hidden()

    host.renew(renewed_site)
    page.goto(f"{host.root}/over.html")
    expect(bar).to_be_visible()
    assert violations_in_either_scheme(page) == ""
    # All of it is of the build that was kept, however often it is opened.
    page.goto(f"{host.root}/over.html")
    expect(page.get_by_text(OLD, exact=False).first).to_be_visible()
    assert (page.get_by_text(NEW).count(), answer(page, PROOF)) == (0, "")
    expect(bar).to_be_visible()

    page.get_by_role("button", name="Vernieuw").click()
    expect(page.get_by_text(NEW)).to_be_visible()
    assert answer(page, PROOF) == "2"
    expect(bar).to_be_hidden()
    assert len(until_kept(page, 1, "item-answered")) == 1
    page.goto(f"{host.root}/index.html")
    until(page, ONE_COPY)


def test_a_tab_that_stays_open_keeps_the_version_it_has(
    host: Host, visitor: BrowserContext, renewed_site: Path
) -> None:
    keep_all(visitor, host).close()
    old = open_at(visitor, host, QUIZ)
    old.locator("[data-now] input[value=vragen]").check()  # chosen, and not answered yet
    host.renew(renewed_site)
    new = open_at(visitor, host, "over")
    new.get_by_role("button", name="Vernieuw").click()
    expect(new.get_by_text(NEW)).to_be_visible()

    # The first tab was not touched. It is told, and what it asks for is of its own build.
    expect(old.get_by_text("Er is een nieuwe versie.")).to_be_visible()
    expect(old.locator("[data-now] input[value=vragen]")).to_be_checked()
    fetched = "async (path) => (await fetch(path)).text()"
    sheet = f"{host.root}/assets/styles/frame.css"
    assert "--lk-proof" not in answer(old, fetched, sheet)
    assert "--lk-proof" in answer(new, fetched, sheet)
    old.get_by_role("button", name="Controleer").click()
    until_kept(old, 1, "item-answered")

    old.get_by_role("button", name="Vernieuw").click()
    expect(old.get_by_text("Er is een nieuwe versie.")).to_be_hidden()
    assert "--lk-proof" in answer(old, fetched, sheet)
    # With the last tab of it, the old build went.
    old.goto(f"{host.root}/index.html")
    until(old, ONE_COPY)


def test_a_site_that_is_half_renewed_is_not_kept(
    host: Host, visitor: BrowserContext, renewed_site: Path
) -> None:
    """The worker of a build is there already, and a sheet of it not yet: hosts do not wait."""
    worker = host.folder / BELOW / "sw.js"
    sizes = host.folder / BELOW / "offline.json"
    worker.write_bytes((renewed_site / "sw.js").read_bytes())
    sizes.write_bytes((renewed_site / "offline.json").read_bytes())
    page = open_at(visitor, host, "gegevens")
    page.get_by_role("button", name=KEEP).click()
    expect(page.locator("[data-part=copy-said]")).to_contain_text("Het is niet gelukt")
    expect(page.get_by_role("button", name=KEEP)).to_be_enabled()
    host.renew(renewed_site)
    page.get_by_role("button", name=KEEP).click()
    expect(page.locator("[data-part=copy-said]")).to_contain_text("zonder netwerk")
    page.goto(f"{host.root}/over.html")
    expect(page.get_by_text(NEW)).to_be_visible()
    assert answer(page, PROOF) == "2"


def test_who_did_not_ask_gets_each_page_with_its_own_sheets(
    host: Host, visitor: BrowserContext, renewed_site: Path, cut: Cut
) -> None:
    page = open_at(visitor, host, "over")
    until_worker(page)
    page.goto(f"{host.root}/over.html")
    host.renew(renewed_site)
    page.goto(f"{host.root}/over.html")
    expect(page.get_by_text(NEW)).to_be_visible()
    assert answer(page, PROOF) == "2"
    expect(page.get_by_text("Er is een nieuwe versie.")).to_be_hidden()
    build = json.loads((renewed_site / "offline.json").read_text("utf-8"))["build"]
    # Nothing is fetched here: a worker that is asked all the time does not make way for the next.
    until(
        page,
        f"""async () => (await caches.keys()).filter((name) => name.includes(" seen "))
          .every((name) => name.includes("{build}"))""",
    )
    page.goto(f"{host.root}/over.html")
    until(page, IS_KEPT)
    cut()
    page.goto(f"{host.root}/over.html")
    expect(page.get_by_text(NEW)).to_be_visible()
    assert answer(page, PROOF) == "2"


def test_who_erases_everything_sees_that_pages_that_were_read_are_gone_too(
    host: Host, visitor: BrowserContext
) -> None:
    page = open_at(visitor, host, "gegevens")
    until_worker(page)
    page.goto(f"{host.root}/gegevens.html")
    until(page, IS_KEPT)
    page.goto(f"{host.root}/gegevens.html")
    expect(page.locator("[data-part=copy-facts]")).to_contain_text("Pagina’s die je las")
    page.get_by_role("button", name="Wis alles").click()
    page.get_by_role("button", name="Ja, wis").click()
    expect(page.locator("[data-status=erase]")).to_contain_text("Alles is gewist.")
    expect(page.locator("[data-part=copy-facts]")).to_be_empty()


def test_all_of_it_can_be_removed_and_stays_away(
    host: Host, visitor: BrowserContext, cut: Cut
) -> None:
    page = keep_all(visitor, host)
    page.get_by_role("button", name=REMOVE).click()
    expect(page.locator("[data-part=copy-said]")).to_contain_text("Het is weg.")
    expect(page.locator("#zonder-netwerk")).to_be_focused()
    expect(page.locator("[data-part=copy-facts]")).to_be_empty()
    for _ in range(2):
        page.goto(f"{host.root}/index.html")
        page.wait_for_load_state("networkidle")
        assert (answer(page, NAMES), answer(page, REGISTERED)) == ([], 0)
    keep_all(visitor, host).close()
    cut()
    page.goto(f"{host.root}/begrippen.html")
    expect(page.locator("h1")).to_have_text("Begrippen")


def test_a_tab_that_keeps_nothing_leaves_no_list_of_pages(
    host: Host, visitor: BrowserContext
) -> None:
    page = open_at(visitor, host, "gegevens")
    until_worker(page)
    page.get_by_label("Bewaar niets in dit tabblad").check()
    page.goto(f"{host.root}/over.html")
    until(page, f"async () => (await ({NAMES})()).length + (await ({REGISTERED})()) === 0")
    page.goto(f"{host.root}/gegevens.html")
    expect(page.locator("[data-part=copy-state]")).to_contain_text("dat dit tabblad niets bewaart")
    expect(page.get_by_role("button", name=KEEP)).to_be_hidden()


def test_erasing_everything_erases_which_pages_were_read(
    host: Host, visitor: BrowserContext
) -> None:
    page = open_at(visitor, host, "gegevens")
    until_worker(page)
    page.get_by_role("button", name="Wis alles").click()
    page.get_by_role("button", name="Ja, wis").click()
    expect(page.locator("[data-status=erase]")).not_to_be_empty()
    assert [name.split()[1] for name in answer(page, NAMES)] == ["tabs"]


def test_who_opens_it_from_a_home_screen_has_it_all(
    host: Host, visitor: BrowserContext, cut: Cut
) -> None:
    visitor.add_init_script(
        """const asked = window.matchMedia.bind(window);
        window.matchMedia = (query) => query.includes("standalone")
          ? Object.assign(new EventTarget(), { matches: true, media: query }) : asked(query);"""
    )
    page = open_at(visitor, host, "vandaag")
    until(
        page,
        """async () => (await navigator.serviceWorker.getRegistration())
          ?.active?.scriptURL.includes("keep=nl")""",
    )
    cut()
    page.goto(f"{host.root}/begrippen.html")
    assert answer(page, BROKEN) == 0


def test_installing_is_possible(host: Host, visitor: BrowserContext) -> None:
    for folder, language in (("", "nl"), ("en/", "en")):
        page = open_at(visitor, host, f"{folder}index")
        session = visitor.new_cdp_session(page)
        found = session.send("Page.getAppManifest")
        assert (found["errors"], found["url"].rpartition("/")[2]) == ([], "site.webmanifest")
        assert f'"lang": "{language}"' in found["data"]
        assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []


@pytest.mark.parametrize("language", ["", "en/"])
def test_every_state_passes_axe(host: Host, visitor: BrowserContext, language: str) -> None:
    page = open_at(visitor, host, f"{language}gegevens")
    page.set_viewport_size({"width": 320, "height": 800})
    keep = page.locator("[data-part=copy-keep]")
    expect(keep).to_be_visible()
    assert violations_in_either_scheme(page) == ""
    keep.click()
    expect(page.locator("[data-part=copy-remove]")).to_be_visible()
    expect(keep).to_be_hidden()
    assert violations_in_either_scheme(page) == ""
    assert answer(page, SIDEWAYS) == []
    page.locator("[data-part=copy-remove]").click()
    expect(page.locator("[data-part=copy-facts]")).to_be_empty()
    assert violations(page) == ""


def test_from_disk_there_is_no_worker_and_no_error(open_page: Open, sample_site: Path) -> None:
    page = open_page((sample_site / "gegevens.html").as_uri(), service_workers="allow")
    expect(page.locator("[data-part=copy-state]")).to_contain_text("van je eigen schijf")
    expect(page.get_by_role("button", name=KEEP)).to_be_hidden()
    for path in ("index", QUIZ, "en/vandaag", OFFLINE):
        page.goto((sample_site / f"{path}.html").as_uri())
        expect(page.locator("h1").first).to_be_visible()


def test_the_whole_site_as_one_file_works_from_disk(
    open_page: Open, renewed_site: Path, tmp_path: Path
) -> None:
    for page in ("over", "en/over"):
        html = (renewed_site / f"{page}.html").read_text("utf-8")
        [way] = re.findall(r'href="([^"]*leerklimaat\.zip)"', html)
        assert (renewed_site / page).parent.joinpath(way).resolve() == renewed_site / WHOLE
    with ZipFile(renewed_site / WHOLE) as whole:
        whole.extractall(tmp_path)
    unpacked = tmp_path / FOLDER
    assert _pages(unpacked) == _pages(renewed_site)
    tab = open_page((unpacked / "index.html").as_uri(), service_workers="allow")
    expect(tab.locator(".lk-about")).to_have_css("display", "flex")  # a sheet of ours
    tab.keyboard.press("/")
    tab.locator("dialog[open] input").fill("leefklimaat")
    hit = tab.locator("dialog[open]").get_by_role("link").first
    expect(hit).to_be_visible()
    hit.click()
    expect(tab.locator("h1").first).to_be_visible()
    tab.goto((unpacked / f"{QUIZ}.html").as_uri())
    tab.locator("[data-now] input[value=vragen]").check()
    tab.get_by_role("button", name="Controleer").click()
    until_kept(tab, 1, "item-answered")


def _pages(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
