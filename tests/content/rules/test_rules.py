"""The rules as a whole: each has a case in tests/bad, and says what an author can do."""

import re
from pathlib import Path

import pytest

from leerklimaat.content import rules
from leerklimaat.content.rules import codes
from leerklimaat.content.rules.files import schema_line
from tests.content.cases import read_cases

FOLDER = Path(rules.__file__).parent
SAID = [line for case in read_cases() for line in case.expect]
CODES = sorted(
    value for value in vars(codes).values() if isinstance(value, str) and "-" in value[:3]
)


@pytest.mark.parametrize("code", [code for code in CODES if re.fullmatch(r"[A-Z]{2}-\d\d", code)])
def test_every_code_has_a_case(code: str) -> None:
    assert [line for line in SAID if line.endswith(f"[{code}]")]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_every_rule_that_is_not_coded_has_a_case(path: Path) -> None:
    for rule in re.findall(r'^_RULE = "(.+)"$', path.read_text("utf-8"), re.MULTILINE):
        assert [line for line in SAID if line.endswith(f"[{rule}]")]


@pytest.mark.parametrize("line", SAID)
def test_a_problem_says_what_is_wrong_and_what_to_do(line: str) -> None:
    found = re.fullmatch(r"[^:]+:\d+:\d+: (?:fout|let op): (.+?)(?: \[[^\]]+\])?", line)
    assert found is not None
    assert re.match(r"[a-zé`\d]", found.group(1))
    assert found.group(1).count(". ") >= 1


def test_the_line_of_a_schema_leads_from_the_file_to_the_schema() -> None:
    line = schema_line("docs/lessen/m/les.yml", "lesson")
    assert line == (
        "# yaml-language-server: $schema=../../../tools/leerklimaat/schemas/lesson.json"
    )
