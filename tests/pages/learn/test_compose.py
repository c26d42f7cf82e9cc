"""A programme of one's own: what the browser counts is what the rest of the project counts."""

import io
import json
import re
import subprocess
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from leerklimaat import languages
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import programmes
from leerklimaat.content.rules.reading import Reading, read
from leerklimaat.content.template_texts import UNWRITTEN
from leerklimaat.exports import leaving, offered, taken_along
from leerklimaat.exports.kit import Supplies
from leerklimaat.exports.kit.deck_html import SCRIPT, STYLE
from leerklimaat.exports.programmes import programme_files
from leerklimaat.exports.scorm import lesson_packages
from leerklimaat.ids import ref
from leerklimaat.model.blueprint import blueprint, lessons_of
from leerklimaat.model.coverage import coverage_of
from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Bloom, Lesson
from leerklimaat.model.overview import bank_of, competences, support_levels
from leerklimaat.model.scene import Scene
from leerklimaat.pages.learn.planned import planned
from leerklimaat.pages.learn.programmes import holes_of
from leerklimaat.pages.learn.shelf import shelf_of
from leerklimaat.pages.site import Site
from leerklimaat.problems import Severity
from leerklimaat.programme_load import programme_load
from leerklimaat.prose import told
from leerklimaat.settings import Settings
from leerklimaat.site.client import node_environment, on_node
from tests.exports.leaving import table_of
from tests.sampling import ROOT, judged

SEEDS = range(40)
OUT = ("csv", "yaml", "empty", "link", "isSame")
FITS = 3_900
"""Signs behind the address of a page, of the 4,096 of a link."""
BROKEN = re.compile(r"^de les `(.+)` bouwt op `(.+)`, en die (komt|staat)")
TWICE = re.compile(r"^`(.+)` komt al voor bij")


@cache
def script(name: str) -> str:
    return on_node(ROOT, f"client/test/compose/{name}.ts", "--format=esm")


def run(name: str, asked: object) -> Any:
    """What a script of the client's tests says of something."""
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", script(name)],
        input=json.dumps(asked),
        cwd=ROOT,
        env=node_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def ready(base: KnowledgeBase) -> list[Curriculum]:
    return [one for _, one in base.all(Curriculum)]


def made_up(base: KnowledgeBase, pages: Sequence[str], seed: int) -> Curriculum:
    """A programme that nobody would give, with lessons in any order and more than once."""
    chance = Random(seed)  # noqa: S311
    lessons = [one for _, one in base.all(Lesson)]
    scenes = [one.id for _, one in base.all(Scene)]
    aimed = [one.id for one in competences(base)], list(support_levels(base))

    def aim() -> dict[str, str]:
        return {"competence": chance.choice(aimed[0]), "level": chance.choice(aimed[1])}

    def part(number: int, *, meets: bool) -> dict[str, Any]:
        minutes = {"minutes": 5 * chance.randint(1, 20)} if meets else {}
        start: dict[str, Any] = {"id": f"deel-{number}"}
        match chance.choice(("lesson", "lesson", "blocks", "scene", "page", "own")):
            case "lesson":
                plan = {"plan": chance.choice(("plan_45", "plan_90"))} if meets else {}
                return start | {"type": "lesson", "lesson": chance.choice(lessons).id} | plan
            case "blocks":
                some = chance.sample(lessons, k=min(2, len(lessons)))
                blocks = [
                    f"{one.id}/{block.id}"
                    for one in some
                    for block in chance.sample(one.blocks, k=chance.randint(1, len(one.blocks)))
                ]
                return start | {"type": "blocks", "blocks": blocks}
            case "scene":
                return start | {"type": "scene", "scene": chance.choice(scenes)} | minutes
            case "page":
                return start | {"type": "page", "page": chance.choice(pages)} | minutes
            case _:
                return start | {"type": "own", "title": "Pauze", "minutes": 15}

    meetings = []
    for number in range(chance.randint(1, 8)):
        meets = chance.random() < 0.7
        numbers = iter(range(100 * number, 100 * number + 100))
        meeting = {"id": f"keer-{number}", "title": f"Keer {number}", "text": "Doe dit."}
        meetings.append(
            meeting
            | ({"minutes": 60} if meets else {})
            | {
                "before": [part(next(numbers), meets=False) for _ in range(chance.randint(0, 2))],
                "during": [part(next(numbers), meets=meets) for _ in range(chance.randint(0, 4))],
            }
        )
    assignments = [
        {"id": f"opdracht-{number}", "title": "Doen", "text": "Doe dit.", "minutes": 95 + number}
        | {"after": chance.choice(meetings)["id"], "criteria": [{"id": "a", "text": "Gezien."}]}
        | aim()
        for number in range(chance.randint(0, 3))
    ]
    return ready(base)[0].model_validate(
        ready(base)[0].model_dump(mode="json")
        | {"known": [one.id for one in chance.sample(lessons, k=1)], "meetings": meetings}
        | {"aims": [{"id": f"doel-{at}", "text": f"Kan dit {at}."} | aim() for at in range(3)]}
        | {"assignments": assignments}
    )


def expected(loaded: Loaded, base: KnowledgeBase, programme: Curriculum) -> dict[str, Any]:
    time = programme_load(base, programme)
    covered = coverage_of(base, programme)
    holes = holes_of(programme, covered)
    asked = blueprint(base, lessons_of(base, programme))
    promised = Counter(aim.objective.bloom for aim in asked.aims)
    said = list(_said(loaded, base, programme))
    return {
        "spent": [
            [spent.when, spent.activity.type, spent.minutes, spent.together]
            for one in time.meetings
            for spent in one.spent
        ],
        "sums": [time.together, time.alone, time.assignments, time.total],
        "covered": [
            [
                one.competence,
                [[level, len(rows)] for level, rows in one.rows.items()],
                list(one.scenes),
                [task.minutes for task in one.assignments],
            ]
            for one in covered
        ],
        "holes": [
            list(holes.untouched),
            list(holes.played),
            list(holes.levels),
            [told(aim.text) for aim in holes.aims],
        ],
        "bloom": [[level.value, promised[level], asked.bloom.get(level, 0)] for level in Bloom],
        "unasked": len(asked.unasked),
        "broken": [
            ["later" if found[3] == "komt" else "missing", found[1], found[2]]
            for text in said
            if (found := BROKEN.search(text))
        ],
        "twice": sum(TWICE.search(text) is not None for text in said),
    }


def _said(loaded: Loaded, base: KnowledgeBase, programme: Curriculum) -> Sequence[str]:
    """What the rules say of it, in the place of a programme that is there."""
    name = ref("curriculum", programme.id)
    entry = replace(base.entries[name], record=programme)
    # Rules look at the source language; what they say of order is the same in any.
    source = replace(base, language=languages.SOURCE)
    alone = replace(source, entries={name: entry})
    whole = replace(source, entries=base.entries | {name: entry})
    changed = replace(loaded, bases=loaded.bases | {languages.SOURCE: whole})
    reading = Reading(changed, whole, read(changed, alone).chapters)
    return [problem.what for problem in programmes.check({languages.SOURCE: reading})]


@dataclass(frozen=True, slots=True)
class Made:
    """A programme, and what the page says of it. `own`: its numbers; `out`: what leaves it."""

    programme: Curriculum
    own: dict[str, Any]
    out: dict[str, Any]


def made(base: KnowledgeBase) -> list[Made]:
    """Ready programmes first, then those that are made up."""
    site = Site(base, Settings())
    shelf = shelf_of(site)
    pages = [name for name in shelf["pages"] if "/" not in name]
    found = [*ready(base), *(made_up(base, pages, seed) for seed in SEEDS)]
    plans = [planned(one) for one in found]
    shelf |= {"ready": plans[: len(ready(base))]}
    said = run(
        "reckoned",
        {"shelf": shelf, "words": site.ui, "language": site.language, "programmes": plans},
    )
    assert None not in said
    return [
        Made(programme, one, {name: one.pop(name) for name in OUT})
        for programme, one in zip(found, said, strict=True)
    ]


@pytest.fixture(scope="module", params=languages.WHOLE)
def base(real: Loaded, request: pytest.FixtureRequest) -> KnowledgeBase:
    return real.bases[request.param]


@pytest.fixture(scope="module")
def all_made(base: KnowledgeBase) -> list[Made]:
    return made(base)


def test_the_browser_comes_to_the_same_numbers(
    real: Loaded, base: KnowledgeBase, all_made: list[Made]
) -> None:
    wrong = 0
    for one in all_made:
        own, there = dict(one.own), expected(real, base, one.programme)
        wrong += len(there["broken"])
        # The rule names every block that comes back, the page the part that holds them.
        twice = own.pop("twice")
        assert len(twice) <= there["twice"], one.programme
        assert bool(twice) == bool(there.pop("twice")), one.programme
        assert own == there
    assert wrong > 10


def test_a_table_is_that_of_the_ready_programme(base: KnowledgeBase, all_made: list[Made]) -> None:
    site = Site(base, Settings())
    files = programme_files(site)
    for one in all_made[: len(ready(base))]:
        sheet = site.sheet_of(ref("curriculum", one.programme.id))
        assert sheet is not None
        ours, given = one.out["csv"].encode(), files[f"{sheet.path}.csv"]
        assert ours[:4] == given[:4]
        assert table_of(ours, base.language) == table_of(given, base.language)


def test_a_ready_programme_fits_in_a_link_and_comes_out_whole(
    base: KnowledgeBase, all_made: list[Made]
) -> None:
    assert [one.programme for one in all_made if not one.out["isSame"]] == []
    assert all(one.out["link"] < FITS for one in all_made[: len(ready(base))])


def test_a_record_says_what_the_programme_says(base: KnowledgeBase, all_made: list[Made]) -> None:
    whole = [one for one in all_made if can_be_a_record(base, one.programme)]
    assert len(whole) > len(ready(base)) + 10
    for one in whole:
        assert one.out["empty"] == []
        assert "#" not in one.out["yaml"].partition("\n")[2]
        said = yaml.load(one.out["yaml"], Loader=yaml.BaseLoader)  # noqa: S506
        new, old = planned(Curriculum.model_validate(said)), planned(one.programme)
        assert shortened(new) == shortened(old)


def can_be_a_record(base: KnowledgeBase, programme: Curriculum) -> bool:
    """In each meeting something happens, and not for more than a day; else the page says so."""
    times = programme_load(base, programme).meetings
    return all(one.meeting.during and one.together <= 480 for one in times)


def shortened(value: Any) -> Any:
    """Without what a record leaves out: white space around texts, minutes and plans that do not
    hold where someone is alone; and without its name."""
    match value:
        case dict():
            left = {"base", "plan", *(() if value.get("type") == "own" else ("minutes",))}
            return {key: shortened(one) for key, one in value.items() if key not in left}
        case list():
            return [shortened(one) for one in value]
        case str():
            return value.strip()
        case _:
            return value


def test_check_takes_a_record_that_was_made_here(sample: Loaded, sample_root: Path) -> None:
    """Of one that is ready, and of one that has no word of its own."""
    source = sample.source
    site = Site(source, Settings())
    plans = [planned(one) for one in ready(source)]
    bare = plans[0] | {"title": "", "summary": "", "place": "", "audience": "", "introduction": ""}
    bare |= {"aims": [], "assignments": []}
    bare["meetings"] = [one | {"title": "", "text": ""} for one in bare["meetings"]]
    plans = [*(plan | {"title": f"Nieuw {at}"} for at, plan in enumerate(plans)), bare]
    shelf = shelf_of(site) | {"ready": [planned(one) for one in ready(source)]}
    said = run(
        "reckoned",
        {"shelf": shelf, "words": site.ui, "language": site.language, "programmes": plans},
    )
    for one in said:
        name = yaml.load(one["yaml"], Loader=yaml.BaseLoader)["id"]  # noqa: S506
        (sample_root / f"docs/programmas/{name}.yml").write_text(one["yaml"], "utf-8")
    loaded = load(sample_root)
    assert len(ready(loaded.source)) == len(ready(source)) + len(plans)
    judgement = judged(loaded)
    assert [str(one) for one in judgement if one.severity is Severity.ERROR] == []
    # Nothing was made up where nobody wrote anything; the file, the page and the check say so.
    *whole, empty = said
    assert [one["empty"] for one in whole] == [[] for _ in whole]
    fields = ("title", "summary", "place", "audience", "introduction", "aim", "meeting")
    words = [site.ui[f"client.compose.unwritten.{name}"] for name in fields]
    assert sorted(empty["empty"]) == sorted(words)
    assert all(f"# nog te schrijven: {word}" in empty["yaml"] for word in words)
    record = Curriculum.model_validate(yaml.load(empty["yaml"], Loader=yaml.BaseLoader))  # noqa: S506
    blank = site.ui["client.compose.unwritten.text"]
    texts = (record.title, record.summary, record.place, record.audience, record.introduction)
    assert {*texts, *(one.text for one in record.aims)} == {blank}
    warned = [one for one in judgement if "nog niets geschreven" in one.what]
    assert len(warned) == empty["yaml"].count(f'"{blank}"')
    assert {one.place.file for one in warned} == {f"docs/programmas/{record.id}.yml"}


def test_the_check_knows_what_the_page_writes_where_it_is_empty(sample: Loaded) -> None:
    words = {base.ui["client.compose.unwritten.text"] for base in sample.bases.values()}
    assert words == UNWRITTEN


def test_a_lesson_brings_its_kit_and_what_that_does_not_hold(sample: Loaded) -> None:
    site = Site(sample.source, Settings())
    shown = {SCRIPT: b"", STYLE: b"", "les.js": b"", "les.css": b""}
    kept = offered(site) | lesson_packages(site, shown)
    given = leaving(site)
    kits = taken_along(site, Supplies(kept, shown))
    for name, lesson in shelf_of(site, given)["lessons"].items():
        with zipfile.ZipFile(io.BytesIO(kits[lesson["kit"]]())) as kit:
            inside = {kit.read(one) for one in kit.namelist()}
        bank = next(bank_of(site.base, one) for _, one in site.base.all(Lesson) if one.id == name)
        refs = (ref("lesson", name), *([ref("bank", bank.id)] if bank else []))
        paths = {file.path for one in refs for file in given[one]}
        beside = set(lesson["files"])
        assert beside <= paths
        assert [path for path in paths - beside if kept[path]() not in inside] == []
