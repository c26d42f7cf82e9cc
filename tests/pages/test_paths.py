"""Previous and next lead along a path that someone would follow, and never along the menu."""

from itertools import pairwise

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.model.addresses import BANKS
from leerklimaat.pages.doors import Doors
from leerklimaat.pages.paths import paths
from leerklimaat.pages.sheet import ABOUT, MINE
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings

Steps = list[tuple[str, str]]


@pytest.fixture(scope="module")
def site(real: Loaded) -> Site:
    return Site(real.source, Settings())


@pytest.fixture(scope="module")
def steps(site: Site) -> Steps:
    found = paths(site, Doors(site))
    return [(one.path, other.path) for path in found for one, other in pairwise(path)]


def test_a_page_has_at_most_one_page_before_and_one_after_it(steps: Steps) -> None:
    assert len({before for before, _ in steps}) == len(steps)
    assert len({after for _, after in steps}) == len(steps)


def test_a_lesson_leads_to_its_questions_and_those_to_the_next_lesson(
    site: Site, steps: Steps
) -> None:
    after = dict(steps)
    for sheet in site.sheets.values():
        if sheet.kind == "lesson" and f"{sheet.path}-quiz" in site.sheets:
            assert after[sheet.path] == f"{sheet.path}-quiz"
            following = after[f"{sheet.path}-quiz"]
            assert site.sheets[following].kind in ("lesson", "module", "folder"), following


def test_nothing_follows_on_the_list_of_quizzes(steps: Steps) -> None:
    """The pages about the site did."""
    assert BANKS not in dict(steps)


def test_a_path_stays_behind_its_door_but_for_the_questions_of_a_lesson(
    site: Site, steps: Steps
) -> None:
    doors = Doors(site)
    for before, after in steps:
        sheets = site.sheets[before], site.sheets[after]
        assert not {sheet.kind for sheet in sheets} & ABOUT
        names = {door.name for sheet in sheets if (door := doors.of(sheet)) is not None}
        assert len(names) == 1 or "quiz" in [sheet.kind for sheet in sheets], (before, after)


def test_the_last_page_of_a_folder_leads_to_the_next_folder_behind_the_door(steps: Steps) -> None:
    after = dict(steps)
    assert after["praktijk/wie-werkt-hier"] == "recht/index"
    assert after["lessen/index"] == "lessen/het-vak/index"
    assert after["beroepsprofiel/werk/taken/samenwerken-met-behandelaren"] == (
        "beroepsprofiel/werk/interventies/index"
    )


def test_pages_of_ones_own_follow_the_order_in_which_they_serve(site: Site, steps: Steps) -> None:
    kinds = [(site.sheets[before].kind, site.sheets[after].kind) for before, after in steps]
    assert [step for step in kinds if step[0] in MINE] == list(pairwise(MINE))


def test_forms_and_pages_for_trainers_come_before_and_after_nothing(
    site: Site, steps: Steps
) -> None:
    apart = ("trainer", "team", "observation", "rubric", "five-minutes", "door", "trainers")
    on_a_path = {site.sheets[path].kind for step in steps for path in step}
    assert on_a_path.isdisjoint(apart)
