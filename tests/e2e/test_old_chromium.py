"""The main flows in Chrome 109, the last one for Windows 7 and 8: the floor that README states.

It comes from npm, packed, as `@sparticuz/chromium`; unpacked it stays in node_modules/.cache.
"""

import platform
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect

from tests.conftest import locked
from tests.e2e.conftest import FLAGS
from tests.e2e.flows import FLOWS
from tests.e2e.tabs import PlaywrightTab
from tests.e2e.test_print import judge_key
from tests.e2e.visits import visit
from tests.sampling import ROOT

MODULES = ROOT / "node_modules"
PACKED = MODULES / "@sparticuz/chromium/bin/chromium.br"
UNPACKED = MODULES / ".cache/chromium-109/chromium"
UNPACK = """
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
const [packed, unpacked] = process.argv.slice(-2);
await pipeline(
  createReadStream(packed), createBrotliDecompress(), createWriteStream(unpacked, { mode: 0o755 }));
"""
HERE = (platform.system(), platform.machine())


def unpacked() -> Path:
    """The program, unpacked by whoever asks first."""
    UNPACKED.parent.mkdir(parents=True, exist_ok=True)
    with locked(UNPACKED.with_suffix(".lock")):
        if not UNPACKED.exists():
            part = UNPACKED.with_suffix(".part")
            given = ["node", "--input-type=module", "--eval", UNPACK, str(PACKED), str(part)]
            subprocess.run(given, check=True)
            part.rename(UNPACKED)
    return UNPACKED


@pytest.fixture(scope="module")
def old_chromium(playwright: Playwright) -> Iterator[Browser]:
    """Chrome 109, without a way to the network."""
    if HERE != ("Linux", "x86_64"):
        pytest.skip(f"Chrome 109 is there for Linux on x86_64, not for {' on '.join(HERE)}")
    running = playwright.chromium.launch(executable_path=unpacked(), args=list(FLAGS))
    yield running
    running.close()


def test_it_is_as_old_as_we_say(old_chromium: Browser, sample_origin: str) -> None:
    assert old_chromium.version.startswith("109.")
    with visit(old_chromium, f"{sample_origin}/index.html") as page:
        assert not page.evaluate("'popover' in HTMLElement.prototype")


@pytest.mark.parametrize("name", FLOWS)
def test_people_get_there(
    old_chromium: Browser, sample_origin: str, tmp_path: Path, name: str
) -> None:
    with visit(old_chromium, f"{sample_origin}/index.html", reduced_motion="reduce") as page:
        FLOWS[name](PlaywrightTab(page), sample_origin, tmp_path)


def test_without_a_script_no_definition_lies_over_a_page(
    old_chromium: Browser, sample_origin: str
) -> None:
    address = f"{sample_origin}/beroepsprofiel/functies/zin.html"
    with visit(old_chromium, address, java_script_enabled=False) as page:
        assert page.locator(".lk-popover").count() > 0
        expect(page.locator(".lk-popover:visible")).to_have_count(0)
        page.goto(f"{sample_origin}/vandaag.html")
        expect(page.locator(".lk-unscripted")).to_be_visible()


@pytest.mark.parametrize("with_key", [True, False])
def test_paper_holds_the_key_only_when_asked(
    old_chromium: Browser, sample_origin: str, with_key: bool
) -> None:
    address = f"{sample_origin}/lessen/eerste-dienst/aan-tafel-quiz.html"
    with visit(old_chromium, address) as page:
        page.locator("#met-sleutel").set_checked(with_key)
        judge_key(page, with_key=with_key)
