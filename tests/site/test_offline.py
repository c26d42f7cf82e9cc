"""The service worker and the zip of a finished site: the same bytes each time, and whole."""

import json
import shutil
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from leerklimaat.languages import WHOLE as LANGUAGES
from leerklimaat.model.addresses import OFFLINE, WHOLE
from leerklimaat.site.offline import make_offline
from leerklimaat.site.whole import FOLDER, make_whole
from tests.sampling import ROOT

SIGNS = 12


@pytest.fixture
def copied(sample_site: Path, tmp_path: Path) -> Path:
    """The site of the sample, to be changed."""
    return shutil.copytree(sample_site, tmp_path / "site")


def test_it_is_the_same_each_time_and_another_when_a_file_is(
    sample_site: Path, copied: Path
) -> None:
    before = {name: (sample_site / name).read_bytes() for name in ("sw.js", "offline.json")}
    make_offline(ROOT, copied, LANGUAGES)
    assert {name: (copied / name).read_bytes() for name in before} == before
    page = copied / "over.html"
    page.write_text(page.read_text("utf-8").replace("verzonnen", "bedacht"), "utf-8")
    make_offline(ROOT, copied, LANGUAGES)
    assert all((copied / name).read_bytes() != before[name] for name in before)
    # Only what changed has another hash: the rest is not fetched anew.
    assert {path for path, _ in set(_files(copied)) ^ set(_files(sample_site))} == {"over.html"}


def test_every_page_of_every_language_is_in_it_with_its_hash(sample_site: Path) -> None:
    files = dict(_files(sample_site))
    for folder in ("", "en/"):
        for path in (f"{OFFLINE}.html", "index.html", "search/index.js", "site.webmanifest"):
            data = (sample_site / f"{folder}{path}").read_bytes()
            assert files[f"{folder}{path}"] == sha256(data).hexdigest()[:SIGNS]
    sizes = json.loads((sample_site / "offline.json").read_text("utf-8"))["sizes"]
    assert sizes.keys() == set(LANGUAGES)
    assert sum(size["files"] for size in sizes.values()) == len(files)
    total = sum((sample_site / path).stat().st_size for path in files)
    assert sum(size["bytes"] for size in sizes.values()) == total


def test_it_loads_nothing_from_elsewhere(sample_site: Path) -> None:
    worker = (sample_site / "sw.js").read_text("utf-8")
    for word in ("importScripts", "storage.googleapis.com", "@build@", "@languages@"):
        assert word not in worker


def test_what_cannot_be_made_says_why(copied: Path) -> None:
    for manifest in copied.rglob("*.webmanifest"):
        manifest.unlink()
    with pytest.raises(RuntimeError, match=r"no service worker:[\s\S]*webmanifest"):
        make_offline(ROOT, copied, LANGUAGES)


def test_the_zip_is_the_same_each_time_and_holds_no_download(copied: Path) -> None:
    make_whole(copied)
    first = (copied / WHOLE).read_bytes()
    make_whole(copied)
    assert (copied / WHOLE).read_bytes() == first
    with ZipFile(copied / WHOLE) as whole:
        names = whole.namelist()
        assert whole.testzip() is None
    assert names == sorted(names)
    kinds = {name.rpartition(".")[2] for name in names}
    assert kinds == {"html", "js", "css", "svg", "png", "webmanifest", "json"}
    assert [name for name in names if name.endswith(".json")] == [f"{FOLDER}/offline.json"]


def _files(site: Path) -> list[tuple[str, str]]:
    """Every file that the worker of a site knows, with its hash."""
    worker = (site / "sw.js").read_text("utf-8")
    found, _ = json.JSONDecoder().raw_decode(worker[worker.index('[{"revision"') :])
    return [(one["url"], one["revision"]) for one in found]
