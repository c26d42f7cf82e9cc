"""Files for other programs: each is what its schema says, and together they are whole."""

import json
from collections import Counter
from typing import Any

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.model.bank import Bank
from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import competences
from leerklimaat.model.reference import Source, Term
from leerklimaat.model.scene import Scene
from leerklimaat.pages.site import Site
from tests.exports.api.files import Files, every, faults, files_of
from tests.exports.leaving import ADDRESS, site_of
from tests.sampling import read_sample

BESIDE = ("openapi.json", "case/framework.json")


def test_every_file_is_what_its_schema_says(files: Files) -> None:
    assert faults(files) == []


def test_so_is_every_real_one(real: Loaded, language: str) -> None:
    assert faults(files_of(site_of(real, language))) == []


def test_a_schema_notices_what_is_wrong() -> None:
    files = files_of(site_of(read_sample()))
    lessons = json.loads(files["lessons.json"])
    del lessons["lessons"][0]["title"]
    lessons["lessons"][0]["number"] = "een"
    lessons["lessons"][0]["blocks"][0]["grade"] = 8
    said = " ".join(faults(files | {"lessons.json": json.dumps(lessons).encode()}))
    assert "'title' is a required property" in said
    assert "'een' is not of type 'integer'" in said
    assert "'grade' was unexpected" in said


def test_everything_is_there_once(site: Site, data: dict[str, Any]) -> None:
    base = site.base
    wanted = {
        "competences": {one.id for one in competences(base)},
        "lessons": {one.id for _, one in base.all(Lesson)},
        "banks": {one.id for _, one in base.all(Bank)},
        "scenes": {one.id for _, one in base.all(Scene)},
        "programmes": {one.id for _, one in base.all(Curriculum)},
        "terms": {one.id for _, one in base.all(Term)},
        "sources": {one.id for _, one in base.all(Source)},
    }
    for name, ids in wanted.items():
        found = Counter(one["id"] for one in data[f"{name}.json"][name])
        assert found == dict.fromkeys(ids, 1), name
    for _, bank in base.all(Bank):
        items = data[f"items/{bank.id}.json"]["items"]
        assert [one["id"] for one in items] == [one.id for one in bank.items]


def test_what_is_named_is_there(data: dict[str, Any]) -> None:
    def ids(name: str) -> set[str]:
        return {one["id"] for one in data[f"{name}.json"][name]}

    everything = list(data.values())
    cited = {one["id"] for each in every(everything, "sources") for one in each}
    assert cited <= ids("sources")
    for key, name in (("lesson", "lessons"), ("bank", "banks"), ("scene", "scenes")):
        named = set(every(everything, key))
        assert named
        assert named <= ids(name), key
    named = {one for one in every(everything, "competence") if isinstance(one, str)}
    assert named
    assert named <= ids("competences")
    inside = {
        f"{lesson['id']}/{one['id']}"
        for lesson in data["lessons.json"]["lessons"]
        for key in ("objectives", "blocks")
        for one in lesson[key]
    }
    assert {*every(everything, "objective"), *every(everything, "repairs")} <= inside
    programmes = data["programmes.json"]["programmes"]
    parts = [part for one in programmes for each in one["meetings"] for part in each["parts"]]
    lessons = {
        name.partition(":")[2] for part in parts for name in part["names"] if "lesson:" in name
    }
    assert lessons
    assert lessons <= inside | ids("lessons")
    assert {one["items"] for one in data["banks.json"]["banks"]} <= data.keys()


def test_addresses_are_there_only_when_the_site_has_one(site: Site, data: dict[str, Any]) -> None:
    found = set(every(list(data.values()), "url")) - {"./"}  # where OpenAPI finds its own files
    licence = {one for one in found if one.startswith("https://creativecommons.org/")}
    own = found - licence
    if site.settings.site_url != ADDRESS:
        assert own == set()
        return
    root = site.whole_address(site.sheets["index"]).removesuffix("index.html")
    pages = {f"{root}{path}.html" for path in site.sheets} | {f"{root}api/v1/"}
    assert {one.partition("#")[0] for one in own} <= pages
    assert len(own) > 30


def test_the_index_names_every_file(files: Files, data: dict[str, Any], site: Site) -> None:
    index = data["index.json"]
    named = {one["path"] for one in index["files"]}
    schemas = {one["schema_path"] for one in index["files"] if "schema_path" in one}
    (case,) = (one for one in named if one.startswith("case/"))
    assert named | schemas | {"index.json", "index.schema.json"} == files.keys() | {case}
    assert index["status"] == site.status
    assert index["changed"] == site.changed.isoformat()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_index_leads_to_the_other_language(language: str) -> None:
    site = site_of(read_sample(), language)
    (other,) = json.loads(files_of(site)["index.json"])["languages"]
    here = "" if language == "nl" else "en/"
    there = "en/" if language == "nl" else ""
    steps = f"{here}api/v1/{other['index']}".split("/")
    walked: list[str] = []
    for step in steps:
        if step == "..":
            walked.pop()
        else:
            walked.append(step)
    assert "/".join(walked) == f"{there}api/v1/index.json"
    assert other["language"] == {"nl": "en", "en": "nl"}[language]


def test_the_same_content_makes_the_same_bytes(site: Site, files: Files) -> None:
    assert files_of(Site(site.base, site.settings)) == files
