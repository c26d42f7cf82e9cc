"""Every page is valid HTML, by html-validate with .htmlvalidate.mjs."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.sampling import ROOT

VALIDATOR = ROOT / "node_modules/html-validate/bin/html-validate.mjs"


@pytest.mark.parametrize("name", ["site", "sample_site"])
def test_every_page_is_valid(request: pytest.FixtureRequest, name: str, tmp_path: Path) -> None:
    site: Path = request.getfixturevalue(name)
    report = tmp_path / "report.json"
    options = ["--config", str(ROOT / ".htmlvalidate.mjs"), "--formatter", "json"]
    with report.open("w") as out:  # a file: it leaves before a pipe is empty
        run = subprocess.run(
            ["node", str(VALIDATOR), *options, "**/*.html"],
            cwd=site,
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert run.returncode in (0, 1), run.stderr
    wrong = [
        f"{Path(page['filePath']).relative_to(site.resolve())}:{message['line']}: "
        f"{message['ruleId']}: {message['message']}"
        for page in json.loads(report.read_text("utf-8"))
        for message in page["messages"]
    ]
    assert "\n".join(wrong) == ""
