"""A programme says what it leaves open: by competence, by level, and of what it promised."""

from leerklimaat.content.load import Loaded
from leerklimaat.model.coverage import coverage_of
from leerklimaat.model.curriculum import Assignment, Curriculum
from leerklimaat.pages.learn.programmes import Holes, holes_of


def programme(sample: Loaded, name: str) -> Curriculum:
    found = sample.source.find(f"curriculum:{name}", Curriculum)
    assert found is not None
    return found


def holes(sample: Loaded, one: Curriculum) -> Holes:
    return holes_of(one, coverage_of(sample.source, one))


def test_a_competence_without_anything_is_a_hole(sample: Loaded) -> None:
    found = holes(sample, programme(sample, "middag"))
    assert "maaltijd-dragen" not in found.untouched + found.played
    assert "dienst-overdragen" in found.untouched


def test_an_assignment_without_a_lesson_is_told_apart(sample: Loaded) -> None:
    one = programme(sample, "middag")
    moved = one.assignments[0].model_copy(update={"competence": "dienst-overdragen"})
    found = holes(sample, one.model_copy(update={"assignments": (moved,)}))
    assert found.played == ("dienst-overdragen",)


def test_a_level_at_which_nothing_happens_is_a_hole_until_an_assignment_looks_at_it(
    sample: Loaded,
) -> None:
    one = programme(sample, "middag")
    assert "doet-het-zelf" in holes(sample, one).levels
    raised = one.assignments[0].model_copy(update={"level": "doet-het-zelf"})
    found = holes(sample, one.model_copy(update={"assignments": (raised,)}))
    assert "doet-het-zelf" not in found.levels


def test_an_aim_that_nothing_works_at_is_told(sample: Loaded) -> None:
    one = programme(sample, "middag")
    assert [aim.id for aim in holes(sample, one).aims] == ["overdragen"]
    asked: Assignment = one.assignments[0].model_copy(
        update={"competence": "dienst-overdragen", "level": "kijkt-mee"}
    )
    shown = one.model_copy(update={"assignments": (asked,)})
    assert holes(sample, shown).aims == ()


def test_only_lessons_done_as_a_whole_reach_an_objective(sample: Loaded) -> None:
    aimed = coverage_of(sample.source, programme(sample, "middag"))
    lessons = {row.lesson for one in aimed for rows in one.rows.values() for row in rows}
    assert lessons == {"aan-tafel"}
