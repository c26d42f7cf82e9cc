"""A day for a calendar, as another library reads it: with any text, in both languages."""

import json
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Alarm, Calendar, Event

from leerklimaat.site.client import FLOOR
from tests.sampling import ROOT

BIN = ROOT / "node_modules/.bin"
NOW = datetime(2026, 11, 22, 12, 34, 56, tzinfo=UTC)
RUN = """const { calendarOf } = require(process.argv[1]);
const { occasions, now } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const files = occasions.map((one) => calendarOf([one], new Date(now), one.language));
process.stdout.write(JSON.stringify(files));"""

# What a calendar may hold as text: a tab, a line, and every sign that is no control.
texts = st.text(
    st.one_of(
        st.sampled_from("\n\t;,\\:\"'=€é😀ﷺ"),
        st.characters(exclude_categories=("Cc", "Cs")),
    ),
    max_size=240,
)
occasions = st.fixed_dictionaries(
    {
        "uid": st.from_regex(r"own-[a-z0-9-]{8,24}@leerklimaat", fullmatch=True),
        "day": st.dates(date(2020, 1, 1), date(2099, 12, 30)).map(date.isoformat),
        "title": texts,
        "text": texts,
        "language": st.sampled_from(["nl", "en"]),
    }
)


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What makes the files, as the site's own bundle does, for node."""
    made = tmp_path_factory.mktemp("calendar") / "calendar.cjs"
    source = ROOT / "client/src/plan/calendar.ts"
    options = ["--bundle", "--format=cjs", f"--target={FLOOR}", f"--outfile={made}"]
    subprocess.run([BIN / "esbuild", source, *options], check=True, capture_output=True)
    return made


def files_of(script: Path, given: list[dict[str, Any]]) -> list[str]:
    asked = json.dumps({"occasions": given, "now": NOW.isoformat()})
    run = subprocess.run(
        ["node", "-e", RUN, script], input=asked.encode(), capture_output=True, check=True
    )
    made: list[str] = json.loads(run.stdout)
    return made


# Many at a time, as each run starts a node.
@given(some=st.lists(occasions, min_size=40, max_size=40))
@settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_another_library_reads_what_was_written(script: Path, some: list[dict[str, Any]]) -> None:
    for asked, file in zip(some, files_of(script, some), strict=True):
        calendar = Calendar.from_ical(file)
        assert isinstance(calendar, Calendar)
        assert (calendar["VERSION"], calendar["CALSCALE"]) == ("2.0", "GREGORIAN")
        [event] = calendar.walk("VEVENT")
        assert isinstance(event, Event)
        assert event.errors == []
        assert event["UID"] == asked["uid"]
        for name, text in (("SUMMARY", asked["title"]), ("DESCRIPTION", asked["text"])):
            assert event[name] == text
            assert event[name].params["LANGUAGE"] == asked["language"]
        day = date.fromisoformat(asked["day"])
        assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (day, day + timedelta(days=1))
        assert event.decoded("DTSTAMP") == NOW
        [alarm] = event.walk("VALARM")
        assert isinstance(alarm, Alarm)
        assert (alarm["ACTION"], alarm.decoded("TRIGGER")) == ("DISPLAY", timedelta(hours=9))
        assert all(len(line) <= 75 for line in file.encode().split(b"\r\n"))
        assert b"\n" not in file.encode().replace(b"\r\n", b"")


def test_what_a_calendar_cannot_hold_is_left_out(script: Path) -> None:
    one = {
        **{"uid": "own-aaaaaaaa@leerklimaat", "day": "2026-12-03", "language": "nl"},
        **{"title": "A\x00B\x1b\r\nEND:VEVENT", "text": "\ud800x"},
    }
    [file] = files_of(script, [one])
    [event] = Calendar.from_ical(file).walk("VEVENT")
    assert (event["SUMMARY"], event["DESCRIPTION"]) == ("AB\nEND:VEVENT", "x")
