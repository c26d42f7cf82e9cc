"""Whatever others made and a reader gets comes with the whole text of its licence."""

import html
import json
import re
import subprocess
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

from leerklimaat.problems import Severity
from leerklimaat.site import client, licences
from tests.sampling import ROOT
from tests.site.test_client import FORGETTING

THEME = distribution(licences.THEME)
KEPT = Path(licences.__file__).parent / "licences"
_DRAWN = re.compile(r' d="([^"]+)"')


@pytest.fixture(scope="module")
def found() -> dict[str, str]:
    texts, problems = licences.licences(ROOT)
    assert problems == []
    return texts


def theme_files(suffix: str) -> dict[str, str]:
    files = [file for file in THEME.files or [] if str(file).endswith(suffix)]
    assert files
    return {str(file): file.read_text("utf-8") for file in files}


def test_the_known_ones_are_there_as_their_makers_wrote_them(found: dict[str, str]) -> None:
    written = {
        "Leerklimaat": "the Leerklimaat contributors",
        f"Material for MkDocs {THEME.version}": "Martin Donath",
        "rxjs": "Apache License",
        "focus-visible": "This work is being provided by the copyright holders",
        "clipboard": "Scott Corgan",
        "Material Design Icons": "END OF TERMS AND CONDITIONS",
        "Font Awesome Free": "Creative Commons Attribution 4.0 International",
        "Octicons": "GitHub Inc.",
    }
    assert [name for name, words in written.items() if words not in found[name]] == []


def test_every_library_inside_the_theme_has_its_text(found: dict[str, str]) -> None:
    shipped = [text for path, text in theme_files(".map").items() if "/workers/" not in path]
    inside = {name for text in shipped for name in licences.libraries(text)}
    assert {"rxjs", "clipboard", "escape-html", "focus-visible", "tslib"} <= inside
    assert inside <= found.keys()


def test_every_set_of_icons_that_the_theme_draws_has_its_text(found: dict[str, str]) -> None:
    style = "".join(theme_files(".min.css").values())
    drawings: dict[str, list[str]] = {}
    for path, drawing in theme_files(".svg").items():
        lines = [line for line in _DRAWN.findall(drawing) if len(line) > 40]
        drawings.setdefault(Path(path.split("/.icons/")[1]).parts[0], []).extend(lines)
    used = {name for name, lines in drawings.items() if any(line in style for line in lines)}
    assert used == licences.ICONS.keys()
    assert {name for name, _ in licences.ICONS.values()} <= found.keys()


@pytest.mark.parametrize("bundle", client.BUNDLES)
def test_every_package_in_a_bundle_has_its_text(
    found: dict[str, str], tmp_path: Path, bundle: str
) -> None:
    report = tmp_path / "meta.json"
    subprocess.run(
        [
            ROOT / "node_modules/.bin/esbuild",
            f"client/src/{bundle}/main.ts",
            *client.OPTIONS,
            f"--metafile={report}",
            f"--outfile={tmp_path / 'bundle.js'}",
        ],
        cwd=ROOT,
        check=True,
    )
    inside = licences.libraries(
        json.dumps({"sources": list(json.loads(report.read_text())["inputs"])})
    )
    assert ("idb" in inside) == (bundle not in FORGETTING)
    assert [name for name in inside if not any(one.startswith(f"{name} ") for one in found)] == []


def test_no_text_is_kept_for_nothing(found: dict[str, str]) -> None:
    named = {name for _, name in licences.ICONS.values() if name}
    assert {file.stem for file in KEPT.iterdir()} - named <= found.keys()


def test_what_has_no_text_stops_the_build(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    info = tmp_path / "theme-1.dist-info"
    (info / "licenses").mkdir(parents=True)
    files = {
        "theme-1.dist-info/METADATA": "Metadata-Version: 2.4\nName: theme\nVersion: 1\n",
        "theme-1.dist-info/licenses/LICENSE": "Do as you like.\n",
        "script.js.map": json.dumps({"sources": ["../node_modules/@een/vreemd/index.js", "a.ts"]}),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    (info / "RECORD").write_text("".join(f"{name},,\n" for name in files))
    monkeypatch.setattr(licences, "distribution", lambda _: Distribution.at(info))
    texts, problems = licences.licences(ROOT)
    assert texts["Material for MkDocs 1"] == "Do as you like.\n"
    assert {problem.severity for problem in problems} == {Severity.ERROR}
    assert str(problems[0]) == (
        "tools/leerklimaat/site/licences/@een/vreemd.txt:1:1: fout: de tekst van de licentie van "
        "`@een/vreemd` ontbreekt, en lezers krijgen het wel. "
        "Zet de hele tekst in dit bestand, met erboven waar zij vandaan komt."
    )


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_page_holds_every_text_whole(
    found: dict[str, str], sample_site: Path, folder: str
) -> None:
    page = (sample_site / f"{folder}licentieteksten.html").read_text("utf-8")
    shown = re.findall(r"<summary>([^<]*)</summary>\s*<pre[^>]*>([^<]*)</pre>", page)
    assert {name: html.unescape(text).strip() for name, text in shown} == {
        name: text.strip() for name, text in found.items()
    }


@pytest.mark.parametrize("folder", ["", "en/"])
def test_every_page_leads_to_it(sample_site: Path, folder: str) -> None:
    for page in ("index.html", "begrippen.html", "licentieteksten.html"):
        assert 'href="licentieteksten.html"' in (sample_site / folder / page).read_text("utf-8")


def test_the_search_of_the_theme_stays_behind(sample_site: Path) -> None:
    """So that its licences need not come along."""
    scripts = {path.name for path in sample_site.rglob("javascripts/**/*") if path.is_file()}
    assert not [name for name in scripts if "lunr" in name or "search" in name]
