"""Every page of both sites is valid HTML, by html-validate with .htmlvalidate.mjs."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.sampling import ROOT

VALIDATOR = ROOT / "node_modules/html-validate/bin/html-validate.mjs"


@pytest.mark.xdist_group("whole-site")
def test_every_page_is_valid(site: Path, sample_site: Path, tmp_path: Path) -> None:
    node = shutil.which("node")
    assert node, "no Node here: run `make test`"
    report = tmp_path / "report.json"
    options = ["--config", str(ROOT / ".htmlvalidate.mjs"), "--formatter", "json"]
    with report.open("w") as out:  # a file: it leaves before a pipe is empty
        run = subprocess.run(
            [node, str(VALIDATOR), *options, f"{site}/**/*.html", f"{sample_site}/**/*.html"],
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    said = report.read_text("utf-8")
    assert said, f"{node} is too old for html-validate, or something else is wrong: {run.stderr}"
    assert run.returncode in (0, 1), run.stderr
    wrong = [
        f"{page['filePath']}:{message['line']}: {message['ruleId']}: {message['message']}"
        for page in json.loads(said)
        for message in page["messages"]
    ]
    assert "\n".join(wrong) == ""
