"""The page on what leaves the site names every file and every loss; so do the pages with files."""

import re
from html import unescape

import pytest

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded
from leerklimaat.exports import leaving
from leerklimaat.model.leaving import Fidelity, File, Kept, Leaving
from leerklimaat.pages.offers import counted, offer
from leerklimaat.settings import Settings
from tests.exports.leaving import site_of

QUIZ = "lessen/eerste-dienst/aan-tafel-quiz.md"


def shown(page: bytes) -> str:
    return " ".join(unescape(re.sub(r"<[^<>]*>", " ", page.decode())).split())


def curled(text: str) -> str:
    return text.replace("'", "’")


@pytest.fixture(params=languages.WHOLE)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def left(sample: Loaded, language: str) -> Leaving:
    return leaving(site_of(sample, language))


@pytest.fixture
def made(sample: Loaded, language: str, left: Leaving) -> dict[str, bytes]:
    bases = {one: sample.bases[one] for one in languages.WHOLE}
    return pages.render(language, bases, Settings(), {}, left).pages


def test_every_file_is_offered_and_every_loss_told(
    sample: Loaded, language: str, left: Leaving, made: dict[str, bytes]
) -> None:
    ui = sample.bases[language].ui
    page = made["wat-meegaat.md"].decode()
    told = shown(made["wat-meegaat.md"])
    files = [file for found in left.values() for file in found]
    assert {"qti21", "scorm", "cartridge"} <= {file.format for file in files}
    for file in files:
        assert f'href="{file.path}" download' in page
        for why in {why for _, _, kept in file.items for why in kept.why}:
            assert shown(ui[f"loss.{why}"].encode()) in told
        assert curled(ui[f"format.{file.format}.how"]) in told
    for more in ("scorm", "cartridge"):
        assert curled(ui[f"format.{more}.loses"]) in told
    assert ui["refused.canvas.why"] in told


def test_a_page_with_questions_offers_its_files_with_what_they_lose(
    sample: Loaded, language: str, left: Leaving, made: dict[str, bytes]
) -> None:
    ui = sample.bases[language].ui
    told = shown(made[QUIZ])
    for file in left["bank:aan-tafel"]:
        assert ui[f"format.{file.format}.name"] in told
        for loss in offer(file).losses:
            assert ui["leaving.numbers"].format(number=", ".join(map(str, loss.numbers))) in told
        for platform, numbers in offer(file).refused.items():
            assert ui[f"refused.{platform}.number"].format(number=len(numbers)) in told
            asked = ui["leaving.numbers"].format(number=", ".join(map(str, numbers)))
            assert f"{asked} {ui[f'refused.{platform}.why']}" in told


def test_without_files_nothing_is_offered(sample: Loaded) -> None:
    bases = {one: sample.bases[one] for one in languages.WHOLE}
    made = pages.render("nl", bases, Settings(), {}).pages
    assert "download" not in made[QUIZ].decode()


def test_losses_are_grouped_and_counted() -> None:
    exact, less = Kept(Fidelity.EXACT), Kept(Fidelity.DEGRADED, ("order",))
    gone = Kept(Fidelity.LEFT_OUT, ("gap",))
    items = (("a", "1", less), ("b", "2", exact), ("a", "3", less), ("c", "4", gone))
    file = File("x", "x.zip", items)
    found = offer(file)
    assert [loss.numbers for loss in found.losses] == [(1, 3), (4,)]
    assert not found.is_whole
    assert list(found.count.values()) == [1, 2, 1]
    assert list(counted(file, kind="a").values()) == [0, 2, 0]


def test_what_a_platform_refuses_is_not_whole_though_the_file_loses_nothing() -> None:
    taken, not_taken = Kept(Fidelity.EXACT), Kept(Fidelity.EXACT, refused=("canvas",))
    found = offer(File("x", "x.zip", (("a", "1", not_taken), ("b", "2", taken))))
    assert found.refused == {"canvas": (1,)}
    assert not found.is_whole
    assert offer(File("x", "x.zip", (("b", "2", taken),))).is_whole
