"""The desk: a form of every sheet, a draft that touches no file, and a file that is kept whole."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from leerklimaat.authoring.desk.service import Desk
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import judge
from leerklimaat.problems import Problem
from leerklimaat.usage import WrongUseError

SCENE = "docs/scenes/bord-weg.yml"
TERMS = "docs/begrippen.yml"
DAY = date(2026, 11, 30)


class Shown:
    """What the preview does, without pages."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.drafts: dict[str, bytes] = {}
        self.loaded = load(root)

    def draft(self, name: str, data: bytes | None) -> tuple[Loaded, list[Problem]]:
        self.drafts.pop(name, None)
        if data is not None:
            self.drafts[name] = data
        self.loaded = load(self.root, self.loaded, self.drafts)
        return self.loaded, judge(self.loaded, None).problems


@pytest.fixture
def shown(sample_root: Path) -> Shown:
    return Shown(sample_root)


@pytest.fixture
def desk(shown: Shown) -> Desk:
    return Desk(shown, shown.root, lambda: DAY)


def form(desk: Desk, file: str = SCENE, member: str = "", language: str = "nl") -> Any:
    return desk.form(file, member, language)


def test_there_is_a_sheet_for_every_file_and_for_each_record_of_a_list(desk: Desk) -> None:
    sheets = desk.sheets()
    files = {one["file"] for one in sheets}
    assert {SCENE, TERMS, "quizzes/aan-tafel.yml"} <= files
    terms = [one for one in sheets if one["file"] == TERMS]
    assert len(terms) > 2
    assert all(one["member"] and one["named"] == "begrip" for one in terms)
    assert not any(one["kind"] in ("page", "writing-rules") for one in sheets)
    assert all(one["title"] for one in sheets)


def test_every_sheet_becomes_a_form(desk: Desk) -> None:
    for one in desk.sheets():
        made = form(desk, one["file"], one["member"])
        assert made["schema"]["properties"]
        assert made["version"]


def test_a_draft_is_judged_and_touches_no_file(desk: Desk, shown: Shown) -> None:
    path = shown.root / SCENE
    before = path.read_bytes()
    value = form(desk)["value"] | {"place": "Een <b>vette</b> plaats."}
    problems: Any = desk.draft(SCENE, "", "nl", value)["problems"]
    assert [one["path"] for one in problems] == [("place",)]
    assert problems[0]["level"] == "error"
    assert path.read_bytes() == before
    desk.drop(SCENE, "nl")
    assert shown.drafts == {}


def test_what_is_kept_stands_in_the_file_and_nothing_else_changed(desk: Desk, shown: Shown) -> None:
    path = shown.root / SCENE
    before = path.read_text("utf-8").split("\n")
    opened = form(desk)
    kept: Any = desk.keep(
        SCENE, "", "nl", opened["value"] | {"place": "De gang"}, opened["version"]
    )
    after = path.read_text("utf-8").split("\n")
    assert [b for a, b in zip(before, after, strict=True) if a != b] == ["place: De gang"]
    assert kept["version"] == form(desk)["version"] != opened["version"]
    assert shown.drafts == {}


def test_a_file_that_changed_meanwhile_is_not_written_over(desk: Desk, shown: Shown) -> None:
    opened = form(desk)
    path = shown.root / SCENE
    path.write_text(path.read_text("utf-8") + "# van een ander\n", "utf-8")
    with pytest.raises(WrongUseError, match="intussen"):
        desk.keep(SCENE, "", "nl", opened["value"], opened["version"])
    assert path.read_text("utf-8").endswith("# van een ander\n")


def test_a_file_that_changes_while_it_is_judged_is_not_written_over(
    desk: Desk, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = form(desk)
    path = shown.root / SCENE
    draft = shown.draft

    def meanwhile(name: str, data: bytes | None) -> tuple[Loaded, list[Problem]]:
        found = draft(name, data)
        path.write_text(path.read_text("utf-8") + "# van een ander\n", "utf-8")
        return found

    monkeypatch.setattr(shown, "draft", meanwhile)
    with pytest.raises(WrongUseError, match="intussen"):
        desk.keep(SCENE, "", "nl", opened["value"] | {"place": "De gang"}, opened["version"])
    assert "place: De gang" not in path.read_text("utf-8")


def test_an_id_is_for_good_and_the_form_says_how_to_go_on(desk: Desk, shown: Shown) -> None:
    for file, member in ((SCENE, ""), (TERMS, "claimend")):
        opened = form(desk, file, member)
        before = (shown.root / file).read_bytes()
        value = opened["value"] | {"id": "iets-anders"}
        with pytest.raises(WrongUseError, match="Verander de titel"):
            desk.draft(file, member, "nl", value)
        with pytest.raises(WrongUseError, match="Verander de titel"):
            desk.keep(file, member, "nl", value, opened["version"])
        assert (shown.root / file).read_bytes() == before


def test_a_link_to_a_file_elsewhere_is_not_written_through(
    desk: Desk, shown: Shown, tmp_path: Path
) -> None:
    path = shown.root / SCENE
    elsewhere = tmp_path / "elders.yml"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    opened = form(desk)
    desk.keep(SCENE, "", "nl", opened["value"] | {"place": "De gang"}, opened["version"])
    assert elsewhere.read_bytes() == before
    assert "place: De gang" in path.read_text("utf-8")


def test_a_new_term_comes_in_the_list(desk: Desk, shown: Shown) -> None:
    before = (shown.root / TERMS).read_text("utf-8")
    made: Any = desk.begin("term", "corveelijst", None)
    assert made == {"files": [TERMS], "member": "corveelijst"}
    assert (shown.root / TERMS).read_text("utf-8").startswith(before.rstrip("\n"))
    shown.draft(SCENE, None)
    assert form(desk, TERMS, "corveelijst")["value"]["id"] == "corveelijst"


def test_a_file_that_nobody_can_read_is_not_written_over(desk: Desk, shown: Shown) -> None:
    path = shown.root / "docs/scenes/aan-de-deur.yml"
    path.write_text("title: [\n", "utf-8")
    with pytest.raises(WrongUseError, match="bestaat al"):
        desk.begin("scene", "aan-de-deur", None)
    assert path.read_text("utf-8") == "title: [\n"


def test_what_gives_no_record_is_not_written(desk: Desk, shown: Shown) -> None:
    opened = form(desk)
    before = (shown.root / SCENE).read_bytes()
    value = {key: one for key, one in opened["value"].items() if key != "title"}
    problems: Any = desk.draft(SCENE, "", "nl", value)["problems"]
    assert any("*Titel*" in one["text"] or "title" in one["text"] for one in problems)
    with pytest.raises(WrongUseError, match="kan nog niet in het bestand"):
        desk.keep(SCENE, "", "nl", value, opened["version"])
    assert (shown.root / SCENE).read_bytes() == before


def test_one_term_of_a_list_is_written_by_itself(desk: Desk, shown: Shown) -> None:
    member = next(one["member"] for one in desk.sheets() if one["file"] == TERMS)
    opened = form(desk, TERMS, member)
    key = "text" if "text" in opened["value"] else "definition"
    value = opened["value"] | {key: "Zo zeggen wij het."}
    desk.keep(TERMS, member, "nl", value, opened["version"])
    assert form(desk, TERMS, member)["value"][key] == "Zo zeggen wij het."
    assert len([one for one in desk.sheets() if one["file"] == TERMS]) > 2


def test_a_translation_is_begun_and_goes_on(desk: Desk, shown: Shown) -> None:
    target = shown.root / SCENE.replace(".yml", ".en.yml")
    target.unlink()
    shown.draft(SCENE, None)
    opened = form(desk, language="en")
    assert opened["version"] == ""
    assert opened["value"]["title"] == ""
    assert opened["schema"]["properties"]["title"]["description"] == "Het bord weg"
    value = opened["value"] | {"title": "The plate away"}
    kept: Any = desk.keep(SCENE, "", "en", value, "")
    text = target.read_text("utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../tools/leerklimaat/schemas/scene.en"
    )
    assert "title: The plate away" in text
    assert '""' not in text
    assert any("nog geen tekst" in one["text"] for one in kept["problems"])
    again = form(desk, language="en")
    assert again["value"]["title"] == "The plate away"
    desk.keep(SCENE, "", "en", again["value"] | {"place": "Ward"}, again["version"])
    assert "title: The plate away" in target.read_text("utf-8")


def test_a_new_file_has_an_example_to_write_over(desk: Desk, shown: Shown) -> None:
    made: Any = desk.begin("scene", "aan-de-deur", None)
    assert made["files"] == ["docs/scenes/aan-de-deur.yml"]
    shown.draft(SCENE, None)
    assert form(desk, "docs/scenes/aan-de-deur.yml")["value"]["id"] == "aan-de-deur"
    with pytest.raises(WrongUseError, match="kan geen id zijn"):
        desk.begin("scene", "../weg", None)
    with pytest.raises(WrongUseError, match="geen map"):
        desk.begin("scene", "weg", "../elders")


@pytest.mark.parametrize("file", ["../x.yml", "mkdocs.yml", "docs/ui.yml", "docs/over.md", ""])
def test_no_other_file_is_opened(desk: Desk, file: str) -> None:
    with pytest.raises(WrongUseError):
        form(desk, file)


def test_a_language_that_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(WrongUseError, match="geen taal"):
        form(desk, language="../../x")


def test_a_file_with_a_mistake_in_its_shape_is_left_to_an_editor(desk: Desk, shown: Shown) -> None:
    path = shown.root / SCENE
    path.write_text(path.read_text("utf-8").replace("summary:", "sumary:", 1), "utf-8")
    shown.draft("docs/x", None)
    with pytest.raises(WrongUseError, match="in de tekst"):
        form(desk)


def test_a_file_that_became_unreadable_is_told_and_left_alone(desk: Desk, shown: Shown) -> None:
    opened = form(desk)
    path = shown.root / SCENE
    path.write_text("title: [\n", "utf-8")
    with pytest.raises(WrongUseError, match="niet te lezen"):
        desk.draft(SCENE, "", "nl", opened["value"])
    with pytest.raises(WrongUseError, match="intussen"):
        desk.keep(SCENE, "", "nl", opened["value"], opened["version"])
    assert path.read_text("utf-8") == "title: [\n"
