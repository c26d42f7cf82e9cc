"""The cases of tests/bad: what a change may be, and what is renewed when lines move."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.content.cases import Case, Change, renew_places

FAMILY = """\
[een-geval]
file = "een.yml"
replace = "goed"
with = '''
[fout]'''
expect = ["een.yml:3:1: fout: dit kan niet."]

[een-geval-dat-lijkt]
file = "een.yml"
replace = "goed"
with = "ook fout"
expect = ["een.yml:3:1: fout: dit kan niet."]
"""


def case(tmp_path: Path, *expect: str) -> Case:
    family = tmp_path / "family.toml"
    family.write_text(FAMILY, "utf-8")
    return Case.model_validate(
        {"family": family, "name": "een-geval", "expect": expect, "file": "een.yml", "text": "fout"}
    )


def test_places_are_renewed_in_the_case_alone(tmp_path: Path) -> None:
    made = case(tmp_path, "een.yml:3:1: fout: dit kan niet.")
    assert renew_places(made, ["een.yml:5:1: fout: dit kan niet."])
    assert made.family.read_text("utf-8") == FAMILY.replace("een.yml:3:1", "een.yml:5:1", 1)


@pytest.mark.parametrize(
    "said",
    [["een.yml:3:1: fout: dit mag niet."], ["twee.yml:3:1: fout: dit kan niet."], []],
    ids=["words", "file", "nothing"],
)
def test_what_is_said_is_not_renewed(tmp_path: Path, said: list[str]) -> None:
    made = case(tmp_path, "een.yml:3:1: fout: dit kan niet.")
    assert renew_places(made, said) == made.expect
    assert made.family.read_text("utf-8") == FAMILY


def test_of_a_case_without_problems_nothing_is_renewed(tmp_path: Path) -> None:
    made = case(tmp_path)
    assert renew_places(made, []) == ()
    assert made.family.read_text("utf-8") == FAMILY


def test_a_change_must_fit_one_place(tmp_path: Path) -> None:
    (tmp_path / "een.yml").write_text("a: 1\nb: 1\n", "utf-8")
    change = Change.model_validate({"file": "een.yml", "replace": "1", "with": "2"})
    with pytest.raises(AssertionError, match="'1' stands 2 times"):
        change.apply(tmp_path)


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"replace": "a"},
        {"replace": "a", "with": "b", "text": "c"},
        {"text": "c", "gone": True},
        {"gone": True, "replcae": "a"},
    ],
)
def test_a_change_does_one_thing(told: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Change.model_validate({"file": "een.yml", **told})


def test_afterwards_the_sample_is_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "een.yml").write_text("goed", "utf-8")
    with case(tmp_path).applied(tmp_path):
        assert (tmp_path / "een.yml").read_text("utf-8") == "fout"
    assert (tmp_path / "een.yml").read_text("utf-8") == "goed"
