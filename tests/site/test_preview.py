"""What is shown while people write is what a build would give, byte for byte, or what it was."""

import json
import shutil
import threading
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from leerklimaat import languages
from leerklimaat.content.load import load
from leerklimaat.pages.sheet import sheets_of
from leerklimaat.problems import Severity
from leerklimaat.settings import from_environment
from leerklimaat.site.build import build_site, has_errors, material
from leerklimaat.site.client import packaged
from leerklimaat.site.exchange import Done, Make, Renew
from leerklimaat.site.licences import licences
from leerklimaat.site.offline import OFFLINE
from leerklimaat.site.place import MADE
from leerklimaat.site.preview import Address, NotMadeError, Preview
from leerklimaat.site.search import SEARCH
from leerklimaat.site.sources import SITE, WORK
from leerklimaat.site.stage import PLACES, PLAN, Stage
from leerklimaat.site.worker import Worker
from leerklimaat.tree import Tree
from tests.projects import copy_sample_project
from tests.sampling import ROOT
from tests.site.edits import Edit, edits

EDITS = 50
COMPARED_EVERY = 10
SEED = 3
TEXT = "docs/beroepsprofiel/grenzen.yml"
PAGE = Address("nl", "beroepsprofiel/grenzen.html")
OTHER = Address("en", "index.html")


@pytest.fixture(scope="module")
def editable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with scripts of its own, so that those can be changed too."""
    root = copy_sample_project(tmp_path_factory.mktemp("preview") / "sample")
    (root / "client").unlink()
    shutil.copytree(ROOT / "client", root / "client")
    return root


@pytest.fixture(scope="module")
def preview(editable: Path) -> Iterator[Preview]:
    """A preview of it that shows something."""
    shown = Preview(editable)
    assert not has_errors(shown.refresh())
    yield shown
    shown.close()


def pages_of(root: Path) -> set[str]:
    """The address of every page there is now, in every language."""
    bases = load(root).bases
    return {
        f"/{'' if language == 'nl' else f'{language}/'}{sheet.path}.html"
        for language, base in bases.items()
        for sheet in sheets_of(base)
    }


def built(root: Path) -> Tree:
    """What a build gives now, by address.

    But for the worker and its sizes: pages that change all the time must not be kept, so a preview
    answers for a worker with one that removes itself (site/live.py).
    """
    assert not has_errors(build_site(root, lambda _: None))
    left_out = (MADE, *OFFLINE)
    return {f"/{path}": data for path, data in _tree(root / SITE).items() if path not in left_out}


def _tree(folder: Path) -> Tree:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _beside(stage: Stage) -> list[str]:
    return [*stage.scripts, PLACES, *stage.offered]


def made_afresh(root: Path, work: Path, texts: dict[str, str], patch: pytest.MonkeyPatch) -> Tree:
    """What workers make that know nothing yet, but for scripts and what is between languages."""
    made_of = material(load(root), from_environment(), texts, packaged(root)[0])
    made: Tree = {}
    for language in languages.ALL:
        stage, html = work / "stage" / language, work / "html" / language
        patch.setenv("LEERKLIMAAT_LANGUAGE", language)
        patch.setenv("LEERKLIMAAT_STAGE", str(stage))
        worker = Worker(language, root, stage, html)
        assert worker.answer(Renew(made_of)) == Done()
        plan = json.loads((stage / PLAN).read_text("utf-8"))
        pages = (f"{page}.html" for page in plan["pages"])
        for path in (*pages, *SEARCH, *_beside(Stage(language, made_of))):
            assert worker.answer(Make(path)) == Done()
        below = "/" if language == languages.SOURCE else f"/{language}/"
        made |= {below + path: data for path, data in _tree(html).items()}
    return made


def shown(preview: Preview, addresses: Iterator[str] | set[str] | Tree) -> dict[str, bytes | None]:
    return {address: preview.read(preview.address(address)) for address in addresses}


def apply(root: Path, edit: Edit) -> Edit:
    """Make the change; the edit that undoes it."""
    before = {name: _bytes(root / name) for name in edit}
    for name, data in edit.items():
        if data is None:
            (root / name).unlink()
        else:
            (root / name).write_bytes(data)
    return before


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def takes(preview: Preview, edit: Edit) -> bool:
    """Whether a change can be shown."""
    return not has_errors(preview.refresh(name.partition("/")[0] for name in edit))


def test_before_anything_was_good_there_is_nothing_to_show(sample_project: Path) -> None:
    text = (sample_project / TEXT).read_bytes()
    (sample_project / TEXT).write_text("kind: {")
    preview = Preview(sample_project)
    assert has_errors(preview.refresh())
    with pytest.raises(NotMadeError):
        preview.read(PAGE)
    version = preview.version(PAGE)
    (sample_project / TEXT).write_bytes(text)
    assert not has_errors(preview.refresh(["docs"]))
    assert b"<h1" in (preview.read(PAGE) or b"")
    assert preview.version(PAGE) != version
    preview.close()
    assert list((sample_project / WORK).iterdir()) == []


def test_a_broken_theme_is_told_and_what_was_good_stays(preview: Preview, editable: Path) -> None:
    before = preview.read(PAGE)
    undo = apply(editable, {"mkdocs.yml": b"site_name: {}\ntheme: nergens\n"})
    problems = preview.refresh(["mkdocs.yml"])
    apply(editable, undo)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    assert {problem.place.file for problem in errors} == {"mkdocs.yml"}
    assert "site_name" in str(errors[0])
    assert "Fatal" not in str(errors[0])
    assert preview.read(PAGE) == before
    assert takes(preview, undo)


def test_a_broken_script_is_told_and_what_was_good_stays(preview: Preview, editable: Path) -> None:
    script, address = "client/src/scene/main.ts", Address("nl", "assets/client/scene.js")
    before = preview.read(address)
    undo = apply(editable, {script: b"const = ;\n"})
    [problem] = preview.refresh(["client"])
    assert problem.place.file == script
    assert preview.read(address) == before
    apply(editable, undo)
    assert takes(preview, undo)


def test_a_process_that_fell_over_is_told_and_started_again(preview: Preview) -> None:
    workers = preview._workers
    assert workers is not None
    workers._processes["nl"]._run.kill()
    with pytest.raises(NotMadeError):
        preview.read(PAGE)
    assert preview.read(OTHER) is not None
    assert not has_errors(preview.refresh(["docs"]))
    assert preview.read(PAGE) is not None


def test_a_change_is_waited_for_by_who_sees_it(preview: Preview, editable: Path) -> None:
    """And by nobody else: what another page shows is no reason to show this one again."""
    versions = {address: preview.version(address) for address in (PAGE, OTHER)}
    came: dict[Address, bool] = {}

    def wait(address: Address) -> None:
        came[address] = preview.wait(address, versions[address], 60)

    waiting = [threading.Thread(target=wait, args=(address,)) for address in versions]
    for thread in waiting:
        thread.start()
    text = (editable / TEXT).read_text("utf-8").replace("Om tien uur", "Om elf uur")
    undo = apply(editable, {TEXT: text.encode()})
    assert takes(preview, undo)
    for thread in waiting:
        thread.join(60)
    assert came == {PAGE: True, OTHER: False}
    assert preview.wait(PAGE, versions[PAGE], 0)
    assert not preview.wait(OTHER, versions[OTHER], 0)
    apply(editable, undo)
    assert takes(preview, undo)
    assert not preview.wait(PAGE, versions[PAGE], 0)


def test_a_page_that_is_looked_at_is_the_only_one_that_is_made(
    editable: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With all that a browser asks for on it: otherwise every page more makes it slower."""
    made_of = material(load(editable), from_environment(), {}, {})
    monkeypatch.setenv("LEERKLIMAAT_LANGUAGE", "nl")
    monkeypatch.setenv("LEERKLIMAAT_STAGE", str(tmp_path / "stage"))
    worker = Worker("nl", editable, tmp_path / "stage", tmp_path / "html")
    for request in (Renew(made_of), Make(PAGE.path), Make("assets/styles/base.css")):
        assert worker.answer(request) == Done()
    made = _tree(tmp_path / "html")
    assert {path for path in made if path.endswith(".html")} == {PAGE.path}
    assert not made.keys() & set(SEARCH)


def test_a_style_changes_every_version(preview: Preview, editable: Path) -> None:
    versions = {address: preview.version(address) for address in (PAGE, OTHER)}
    undo = apply(editable, {"theme/assets/styles/base.css": b"body { color: red; }\n"})
    assert takes(preview, undo)
    assert all(preview.version(address) != version for address, version in versions.items())
    assert preview.read(Address("en", "assets/styles/base.css")) == b"body { color: red; }\n"
    apply(editable, undo)
    assert takes(preview, undo)


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("/", Address("nl", "index.html")),
        ("/en/", Address("en", "index.html")),
        ("/en", Address("en", "index.html")),
        ("/lessen/", Address("nl", "lessen/index.html")),
        ("/lessen", Address("nl", "lessen")),
        ("/en/lessen/x.html", Address("en", "lessen/x.html")),
        ("/enige.html", Address("nl", "enige.html")),
        ("/a%20b.html", Address("nl", "a b.html")),
        ("/../../etc/passwd", Address("nl", "etc/passwd")),
        ("/en/../../geheim", Address("nl", "geheim")),
        ("/%2e%2e/%2e%2e/geheim", Address("nl", "geheim")),
    ],
)
def test_an_address_stays_inside_the_site(url: str, address: Address) -> None:
    assert Preview(ROOT).address(url) == address


def test_after_fifty_edits_the_preview_is_what_a_build_gives(
    preview: Preview, editable: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between, it is compared with what new processes would make, which takes less than a build."""
    chance = Random(0)  # noqa: S311
    texts, _ = licences(editable)
    ever = pages_of(editable)
    shown(preview, ever)
    refused = 0
    for number, (name, make) in enumerate(islice(edits(SEED), EDITS), 1):
        edit = make(editable)
        undo = apply(editable, edit)
        some = set(chance.sample(sorted(ever), 4))
        before = shown(preview, some)
        if not takes(preview, edit):
            refused += 1
            assert shown(preview, some) == before, f"{name}: what was good was shown no longer"
            apply(editable, undo)
            assert takes(preview, undo), f"{name}: mended, and still not shown"
        shown(preview, some)
        if number % COMPARED_EVERY == 0 or number == EDITS:
            expected = (
                built(editable)
                if number == EDITS
                else made_afresh(editable, tmp_path / str(number), texts, monkeypatch)
            )
            found = shown(preview, expected)
            assert [path for path in expected if found[path] != expected[path]] == [], name
            gone = shown(preview, ever - expected.keys())
            assert [path for path, data in gone.items() if data is not None] == [], name
            ever |= expected.keys()
    assert 0 < refused < EDITS / 2
