"""Loading and judging again: what did not change is used again, and that changes nothing of what
comes out."""

import random
import shutil
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.content.folders import authored_files
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check, judge
from leerklimaat.content.rules.reading import read_all, unchanged
from leerklimaat.content.trees import RELEASED
from tests.content.authored import root_with, task
from tests.content.spoiling import spoiled
from tests.sampling import copy_sample, read_sample

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=25)
ENGLISH = "title: A task\nsummary: A task to show something.\nmoment: Something happens.\n"


def change(root: Path, chance: random.Random) -> None:
    """One thing that can happen to the files below a root between two loads."""
    paths = sorted(authored_files(root))
    path, other = chance.sample(paths, 2)
    match chance.randrange(8):
        case 0:
            path.unlink()
        case 1:
            path.rename(path.with_stem(f"anders-{path.stem}"))
        case 2:
            shutil.copyfile(path, path.with_stem(f"nog-een-{path.stem}"))
        case 3:
            shutil.copyfile(other, path)
        case 4:
            path.write_bytes(path.read_bytes()[: chance.randrange(400)] + b"\xff")
        case 5:
            path.touch()
        case 6:
            (root / RELEASED).write_text(f"task:weg-{chance.randrange(9)}\n", "utf-8")
        case _:
            path.write_text(spoiled(path.read_bytes().decode("utf-8", "replace"), chance), "utf-8")


def differences(one: Loaded, other: Loaded) -> list[str]:
    """The names of what is not the same: all of it would fill a screen many times."""
    return [
        field.name
        for field in fields(Loaded)
        if getattr(one, field.name) != getattr(other, field.name)
    ]


@FIXED
@given(st.randoms(use_true_random=False))
def test_a_load_after_another_gives_what_a_fresh_one_gives(
    tmp_path_factory: pytest.TempPathFactory, chance: random.Random
) -> None:
    root = copy_sample(tmp_path_factory.mktemp("changing") / "sample")
    again = read_sample()
    judged = judge(again)
    for _ in range(3):
        change(root, chance)
        again = load(root, again)
        judged = judge(again, judged)
    fresh = load(root)
    assert differences(again, fresh) == []
    assert judged.problems == check(fresh)
    shutil.rmtree(root)


def test_nothing_is_read_or_made_twice_that_did_not_change(
    sample: Loaded, sample_root: Path
) -> None:
    first = sample
    again = load(sample_root, first)
    assert differences(again, first) == []
    assert all(again.trees.files[name] is read for name, read in first.trees.files.items())
    assert all(again.editions[name] is made for name, made in first.editions.items())
    for language, base in first.bases.items():
        assert all(
            again.bases[language].entries[name] is entry for name, entry in base.entries.items()
        )


@pytest.mark.parametrize("changed", ["docs/a.yml", "docs/a.en.yml"])
def test_what_changed_is_made_again_with_its_translation(tmp_path: Path, changed: str) -> None:
    files = {
        **{f"docs/{name}.yml": task(name) for name in ("a", "b")},
        **{f"docs/{name}.en.yml": ENGLISH for name in ("a", "b")},
    }
    first = load(root_with(tmp_path, files))
    root_with(tmp_path, {changed: files[changed].replace(": ", ":  ", 1)})
    again = load(tmp_path, first)
    assert {name for name, made in again.editions.items() if made is not first.editions[name]} == {
        "docs/a.yml"
    }
    assert {
        name for name, read in again.trees.files.items() if read is not first.trees.files[name]
    } == {changed}


@pytest.mark.parametrize(
    ("changed", "text", "same"),
    [
        ("docs/a.yml", task("a", "Iets anders."), {"docs/b.yml"}),
        ("docs/a.en.yml", ENGLISH.replace("Something", "Nothing"), {"docs/b.yml"}),
        ("docs/a.en.yml", ENGLISH.replace("moment", "moments"), {"docs/b.yml"}),
        ("docs/schrijfregels.yml", "", set()),
        ("docs/c.yml", task("c"), {"docs/a.yml", "docs/b.yml"}),
    ],
    ids=["text", "translation", "fallback", "rules", "new"],
)
def test_what_is_judged_again_is_what_changed(
    tmp_path: Path, changed: str, text: str, same: set[str]
) -> None:
    files = {
        **{f"docs/{name}.yml": task(name) for name in ("a", "b")},
        **{f"docs/{name}.en.yml": ENGLISH for name in ("a", "b")},
    }
    first = load(root_with(tmp_path, files))
    rules = (tmp_path / "docs/schrijfregels.yml").read_text("utf-8")
    (tmp_path / changed).write_text(text or rules.replace("35", "34"), "utf-8")
    again = load(tmp_path, first)
    readings = read_all(first)
    assert (
        unchanged(read_all(again, readings), readings) & {f"docs/{name}.yml" for name in "abc"}
        == same
    )


@pytest.mark.parametrize(
    ("lesson", "is_same"), [("aan-tafel", False), ("na-het-eten", True)], ids=["its own", "another"]
)
def test_a_bank_is_judged_again_when_its_lesson_changed(
    tmp_path: Path, lesson: str, is_same: bool
) -> None:
    """Its items are about what the lesson is about."""
    root = copy_sample(tmp_path / "sample")
    first = load(root)
    file = root / f"docs/lessen/eerste-dienst/{lesson}.yml"
    readings = read_all(first)
    for text in (file.read_text("utf-8").replace("summary: ", "summary: Nu. ", 1), ""):
        file.write_text(text, "utf-8")
        again = read_all(load(root, first), readings)
        assert ("quizzes/aan-tafel.yml" in unchanged(again, readings)) == is_same


def test_a_link_is_judged_again_when_what_it_leads_to_goes(tmp_path: Path) -> None:
    """Also in a file that nobody touched."""
    files = {
        "docs/a.yml": task("a", "Zie [de andere](task:b)."),
        "docs/b.yml": task("b"),
    }
    judged = judge(loaded := load(root_with(tmp_path, files)))
    (tmp_path / "docs/b.yml").rename(tmp_path / "docs/weg.txt")
    again = judge(load(tmp_path, loaded), judged)
    (tmp_path / "docs/weg.txt").unlink()
    told = [problem for problem in again.problems if problem.rule == "verwijzing"]
    assert [problem.place.file for problem in told] == ["docs/a.yml"]
    assert judge(load(tmp_path, loaded), again).problems == check(load(tmp_path))


def test_a_problem_that_is_still_there_is_told_again(tmp_path: Path) -> None:
    files = {
        "docs/a.yml": task("a").replace("summary", "samenvatting"),
        "docs/b.yml": "kind: [\n",
        "docs/a.en.yml": ENGLISH,
    }
    first = load(root_with(tmp_path, files))
    again = load(tmp_path, first)
    assert len(first.problems) == 3
    assert again.problems == first.problems
    root_with(tmp_path, {"docs/a.yml": task("a"), "docs/b.yml": task("b")})
    mended = load(tmp_path, again)
    assert [problem.place.file for problem in mended.problems] == ["docs/b.yml"]
