"""The scripts of the site: always the same bytes, few of them, where needed, with their words."""

import gzip
import io
import json
import os
import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from leerklimaat.authoring.asked import SCRIPTS, asked_by_scripts
from leerklimaat.content.load import Loaded
from leerklimaat.exports.scorm import lesson_packages
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings
from leerklimaat.site.client import BUNDLES, PREVIEW, REVIEW, SCORM, SLIDES, bundles, packaged
from tests.sampling import ROOT

LIMITS = {
    **{"everywhere": 4_600, "scene": 15_500, "quiz": 26_000, "today": 31_000, "data": 18_500},
    **{"home": 600, "known": 14_000},
    **dict.fromkeys(BUNDLES[7:-7], 45_000),
    "group": 6_500,
    "filter": 1_500,
    "offline": 4_000,
    "search": 15_800,
    "repeat": 15_500,
    "seen": 8_500,
    "marks": 14_500,
    "lookback": 17_000,
}
"""Bytes, compressed as a host does."""
PACKAGED = {"les.js": 18_000, "les.css": 8_500, "dias.js": 1_500, "dias.css": 2_500}
"""The same, of what every package of a lesson holds."""
EVERYWHERE = "everywhere"
"""The script of every page, which says nothing, and keeps nothing of what someone does."""
FORGETTING = {
    *(EVERYWHERE, "home", "answer", "due", "observe", "group", "filter", "offline", "search"),
    "lookback",
}
"""Scripts that keep nothing of what someone does."""
PAGES = {
    "index": "home",
    "scenes/index": "home",
    "quizzen/index": "home",
    "scenes/bord-weg": "scene",
    "scenes/bord-weg-groep": "group",
    "lessen/eerste-dienst/aan-tafel-quiz-groep": "group",
    "lessen/eerste-dienst/aan-tafel-quiz": "quiz",
    "vandaag": "today",
    "gegevens": "data",
    "terugkijken": "lookback",
    "beroepsprofiel/tafelvragen": "scan",
    "programmas/samenstellen": "compose",
    "uitspraken": "due",
    "begrippen": "filter",
    "bronnen": "filter",
    "competenties/mijn-check": "check",
    "competenties/feedback-vragen": "ask",
    "competenties/feedback-geven": "answer",
    "competenties/mijn-plan": "plan",
    "competenties/zelfbeoordeling": "assess",
    "competenties/mijn-beeld": "picture",
    "competenties/mijn-bewijs": "evidence",
    **{
        f"competenties/{name}-{form}": "observe"
        for name in ("afwas-benutten", "dienst-overdragen", "maaltijd-dragen")
        for form in ("observatie", "rubric")
    },
}
"""Which pages of the sample have which script."""
BESIDE = {"gegevens": ["offline"]}
"""And which has more than one."""
LATER = {"index": "known", "scenes/index": "seen", "quizzen/index": "seen"}
"""What the script of a page asks for when something is kept on the device."""
SCRIPT = re.compile(
    r'<script (?=[^>]*\b(?:defer|async)\b)[^>]*\bsrc="[./a-z]*assets/client/(\w+)\.js"'
)
"""A bundle that keeps no page waiting."""
ELSEWHERE = (r"client\.store\.", r"client\.note\.")
"""Words of what keeps things on a device, which no package does."""
VITEST = ROOT / "node_modules/.bin/vitest"


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    tree, problems = bundles(ROOT)
    assert problems == []
    return tree


def test_there_is_a_bundle_for_every_purpose(made: dict[str, bytes]) -> None:
    assert set(made) == {f"assets/client/{name}.js" for name in BUNDLES}
    assert {*BUNDLES, PREVIEW, REVIEW, SCORM, SLIDES, "write"} == {
        path.parent.name for path in SCRIPTS.glob("*/main.ts")
    }


@pytest.mark.parametrize("name", BUNDLES)
def test_a_bundle_is_small_and_names_no_source(made: dict[str, bytes], name: str) -> None:
    bundle = made[f"assets/client/{name}.js"]
    assert len(gzip.compress(bundle, 9, mtime=0)) <= LIMITS[name]
    assert b"sourceMappingURL" not in bundle
    # The licence of idb asks for it, wherever something is kept.
    assert (b"Jake Archibald" in bundle) == (name not in FORGETTING)


def test_the_same_sources_give_the_same_bytes(made: dict[str, bytes], project: Path) -> None:
    assert bundles(project) == (made, [])


def test_what_a_package_holds_is_small_asks_nobody_and_keeps_nothing() -> None:
    tree, problems = packaged(ROOT)
    assert problems == []
    assert tree.keys() == PACKAGED.keys()
    for name, data in tree.items():
        assert len(gzip.compress(data, 9, mtime=0)) <= PACKAGED[name]
        assert not re.search(rb"https?:|url\(|@import|Jake Archibald|indexedDB|Storage", data)


def test_a_package_brings_the_words_its_script_may_say(sample: Loaded) -> None:
    for base in sample.bases.values():
        [make, *_] = lesson_packages(Site(base, Settings()), {}).values()
        with zipfile.ZipFile(io.BytesIO(make())) as package:
            html = package.read("index.html").decode()
        [block] = re.findall(r'<script type="application/json" id="lk-words">(.*?)</script>', html)
        words = json.loads(block)
        for folder in (SCORM, "quiz"):
            asked = asked_by_scripts(SCRIPTS / folder)
            said = [one for one in asked if not one.key.startswith(ELSEWHERE)]
            assert [one for one in said if not any(map(one.fits, words))] == []


def test_without_tools_it_says_what_to_do(tmp_path: Path) -> None:
    assert packaged(tmp_path) == bundles(tmp_path)
    tree, [problem] = bundles(tmp_path)
    assert tree == {}
    assert str(problem) == (
        "node_modules:1:1: fout: de gereedschappen voor de scripts van de site ontbreken. "
        "Draai `make site`; dat haalt ze op."
    )


def test_a_mistake_in_a_script_is_a_problem(project: Path) -> None:
    (project / "client").unlink()
    broken = project / "client/src/everywhere/main.ts"
    broken.parent.mkdir(parents=True)
    broken.write_text("const = 1;\n")
    tree, [problem] = bundles(project)
    assert tree == {}
    assert problem.place.file == "client/src/everywhere/main.ts"
    assert 'Expected identifier but found "="' in problem.what


def test_scripts_stand_on_pages_that_need_them(sample_site: Path) -> None:
    pages = {
        path.relative_to(sample_site).as_posix(): SCRIPT.findall(path.read_text("utf-8"))
        for path in sample_site.rglob("*.html")
    }
    assert [page for page, names in pages.items() if EVERYWHERE not in names] == []
    own = {page: [name for name in names if name != EVERYWHERE] for page, names in pages.items()}
    assert {page: names for page, names in own.items() if names} == {
        f"{folder}{page}.html": [name, *BESIDE.get(page, [])]
        for folder in ("", "en/")
        for page, name in PAGES.items()
    }


def test_a_page_brings_the_words_its_script_may_say(sample_site: Path) -> None:
    for page, name in (*PAGES.items(), *LATER.items()):
        for folder in ("", "en/"):
            html = (sample_site / f"{folder}{page}.html").read_text("utf-8")
            [block] = re.findall(
                r'<script type="application/json" id="lk-words">(.*?)</script>', html
            )
            words = json.loads(block)
            for script in (name, *BESIDE.get(page, [])):
                asked = asked_by_scripts(SCRIPTS / script)
                assert [one for one in asked if not any(map(one.fits, words))] == [], page


def test_scenes_of_the_built_site_can_be_walked_and_what_is_kept_of_its_lessons_fits(
    site: Path,
) -> None:
    tests = ("test/scene/walk.test.ts", "test/scorm/suspended.test.ts")
    run = subprocess.run(
        [VITEST, "run", "--config", "client/vitest.config.mts", *tests],
        cwd=ROOT,
        env={**os.environ, "LEERKLIMAAT_SITE": str(site), "CI": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
