"""What who opens the zip reads first: files in the order of their use, minutes, copies."""

import re

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.kit.readme import Part, readme_of
from leerklimaat.exports.kit.taught import Taught
from tests.exports.kit.taught import BARE, changed, one_of, taught_of
from tests.exports.leaving import site_of


def read(taught: Taught) -> list[str]:
    names = (f"{taught.file(key)}.pdf" for key in ("handouts", "tasks", "roles"))
    return (
        readme_of(taught, [Part(name, f"Wat {name} is.", b"") for name in names])
        .decode()
        .split("\r\n")
    )


@pytest.mark.parametrize("language", languages.WHOLE)
def test_each_plan_says_its_minutes_to_the_last(real: Loaded, language: str) -> None:
    for taught in taught_of(site_of(real, language)):
        lines = read(taught)
        for plan in taught.plans:
            begin = lines.index(taught.words("kit.in_plan", minutes=plan.minutes)) + 1
            spans = [
                (int(found[1]), int(found[2]))
                for line in lines[begin : lines.index("", begin)]
                if (found := re.match(r"    (\d+)–(\d+) +\S", line))
            ]
            assert [start for start, _ in spans] == [0, *(end for _, end in spans[:-1])]
            assert spans[-1][1] == plan.minutes


def test_a_part_of_the_lesson_names_its_papers_and_a_sheet_its_copies(sample: Loaded) -> None:
    trainer, blocks = one_of(sample).trainer, one_of(sample).lesson.blocks
    play = next(block for block in blocks if block.roles)
    plan = tuple(step.model_copy(update={"block": play.id}) for step in trainer.plan_45)
    taught = changed(sample, trainer=trainer.model_copy(update={"plan_45": plan}))
    lines = read(taught)
    papers = " · ".join((taught.plain(play.title), "7-rolkaarten.pdf", "8-kijkblad.pdf"))
    assert any(line.endswith(papers) for line in lines)
    place = lines.index("5-uitdeelbladen.pdf")
    [handout] = taught.trainer.handouts
    assert handout.copies[1:] in lines[place + 2]
    assert lines[place + 2].startswith(f"    1. {handout.title}.")


def test_a_lesson_without_papers_has_minutes_too(sample: Loaded) -> None:
    assert any(line.startswith("    0–") for line in read(one_of(sample, BARE)))
