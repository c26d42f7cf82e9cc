"""The framework as CASE 1.1: what the definition asks, whole, a tree, always the same."""

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.exports.case import case_files
from leerklimaat.ids import ref
from leerklimaat.model.addresses import CASE
from leerklimaat.model.competence import Competence, Framework
from leerklimaat.model.overview import attitudes, competences, framework
from leerklimaat.pages.site import Site
from leerklimaat.prose import plain
from tests.exports.case import ASSOCIATIONS, PACKAGE
from tests.exports.hostile import TEXTS
from tests.exports.leaving import ADDRESS, site_of
from tests.sampling import read_sample

JUDGE = Draft202012Validator(PACKAGE)


def package_of(site: Site) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(case_files(site)[CASE])
    return found


def every_uri(value: object) -> list[str]:
    match value:
        case dict():
            own = [value["uri"]] if "uri" in value else []
            return [*own, *(uri for one in value.values() for uri in every_uri(one))]
        case list():
            return [uri for one in value for uri in every_uri(one)]
        case _:
            return []


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_it_is_what_the_definition_asks(content: Loaded, language: str, address: str) -> None:
    site = site_of(content, language, address) if address else site_of(content, language)
    package = package_of(site)
    assert [error.message for error in JUDGE.iter_errors(package)] == []
    assert {one["associationType"] for one in package["CFAssociations"]} <= ASSOCIATIONS


def test_the_judge_refuses_what_the_definition_does() -> None:
    package = package_of(site_of(read_sample()))
    package["CFDocument"]["identifier"] = "0190b0c0-0000-8000-8000-000000000000"  # too new for it
    package["CFItems"][0]["grade"] = 8
    del package["CFAssociations"][0]["originNodeURI"]
    said = " ".join(error.message for error in JUDGE.iter_errors(package))
    assert "does not match" in said
    assert "'grade' was unexpected" in said
    assert "'originNodeURI' is a required property" in said


def test_everything_of_the_framework_is_in_it_once(content: Loaded, language: str) -> None:
    site = site_of(content, language)
    base, package = site.base, package_of(site)
    found = framework(base)
    assert found is not None
    levels = [level for one in competences(base) for level in one.levels]
    wanted = {
        "cluster": len(found.clusters),
        "competence": len(competences(base)),
        "level": len(levels),
        "indicator": sum(len(level.indicators) for level in levels),
        "attitude": len(attitudes(base)),
        "descriptor": sum(len(one.descriptors) for one in attitudes(base)),
    }
    kinds = {one["identifier"]: one["typeCode"] for one in package["CFDefinitions"]["CFItemTypes"]}
    counted = Counter(kinds[item["CFItemTypeURI"]["identifier"]] for item in package["CFItems"])
    assert counted == wanted
    identifiers = [
        one["identifier"] for key in ("CFItems", "CFAssociations") for one in package[key]
    ]
    assert len(identifiers) == len(set(identifiers))


def test_every_item_is_a_child_and_every_end_is_in_the_package(
    content: Loaded, language: str
) -> None:
    package = package_of(site_of(content, language))
    document = package["CFDocument"]["identifier"]
    inside = {document, *(item["identifier"] for item in package["CFItems"])}
    parents: dict[str, str] = {}
    places: list[tuple[str, int]] = []
    for one in package["CFAssociations"]:
        origin, target = (one[f"{end}NodeURI"]["identifier"] for end in ("origin", "destination"))
        assert origin in inside
        if one["associationType"] == "isTranslationOf":
            assert target not in inside
            continue
        assert target in inside
        if one["associationType"] == "isChildOf":
            assert origin not in parents
            parents[origin] = target
            places.append((target, one["sequenceNumber"]))
    assert parents.keys() == inside - {document}
    assert len(places) == len(set(places))
    for item in parents:  # up to the document, without a circle
        above, steps = item, 0
        while above != document:
            above, steps = parents[above], steps + 1
            assert steps < 5


def test_a_translation_names_the_dutch_item_that_it_translates(content: Loaded) -> None:
    dutch = package_of(site_of(content, languages.SOURCE))
    names = {item["identifier"]: item["humanCodingScheme"] for item in dutch["CFItems"]}
    names[dutch["CFDocument"]["identifier"]] = "the whole"
    for language in languages.TRANSLATIONS:
        package = package_of(site_of(content, language))
        own = {item["identifier"]: item["humanCodingScheme"] for item in package["CFItems"]}
        own[package["CFDocument"]["identifier"]] = "the whole"
        pairs = [
            (one["originNodeURI"]["identifier"], one["destinationNodeURI"]["identifier"])
            for one in package["CFAssociations"]
            if one["associationType"] == "isTranslationOf"
        ]
        assert {origin for origin, _ in pairs} == own.keys()
        assert all(own[origin] == names[target] for origin, target in pairs)
        assert not own.keys() & names.keys()


def test_levels_come_one_after_the_other(sample: Loaded) -> None:
    site = site_of(sample)
    package = package_of(site)
    codes = {item["identifier"]: item["humanCodingScheme"] for item in package["CFItems"]}
    steps = {
        (codes[one["originNodeURI"]["identifier"]], codes[one["destinationNodeURI"]["identifier"]])
        for one in package["CFAssociations"]
        if one["associationType"] == "precedes"
    }
    assert steps == {
        (f"{one.id}/{low.id}", f"{one.id}/{high.id}")
        for one in competences(site.base)
        for low, high in zip(one.levels, one.levels[1:], strict=False)
    }


def test_addresses_are_there_only_when_the_site_has_one(sample: Loaded) -> None:
    without = package_of(site_of(sample))
    assert "officialSourceURL" not in without["CFDocument"]
    licence = {one["uri"] for one in without["CFDefinitions"]["CFLicenses"]}
    assert {uri for uri in every_uri(without) if not uri.startswith("urn:uuid:")} == licence
    english = package_of(site_of(sample, "en", ADDRESS))
    assert english["CFDocument"]["officialSourceURL"] == f"{ADDRESS}en/competenties/kader.html"
    assert english["CFDocument"]["uri"].startswith(f"{ADDRESS}en/{CASE}#")


def test_its_date_is_that_of_what_changed_last(sample: Loaded) -> None:
    site = site_of(sample)
    days = [one.changed for one in (*competences(site.base), *attitudes(site.base))]
    found = framework(site.base)
    assert found is not None
    last = max(found.changed, *days).isoformat()
    assert package_of(site)["CFDocument"]["lastChangeDateTime"] == f"{last}T00:00:00Z"


def test_names_stay_when_texts_change_and_the_site_moves(sample: Loaded) -> None:
    def names(address: str, title: str) -> list[str]:
        package = package_of(_with_title(Site, sample, title, address))
        return [one["identifier"] for one in (*package["CFItems"], *package["CFAssociations"])]

    assert names(ADDRESS, "Samen koken") == names("https://elders.test/", "Iets anders")


@given(TEXTS)
@settings(max_examples=30, deadline=None)
def test_whatever_a_text_holds_the_package_is_whole(text: str) -> None:
    title = f"Koken {text}"  # a sign alone may be a mark, and is no title
    package = package_of(_with_title(Site, read_sample(), title, ADDRESS))
    titles = {item["abbreviatedStatement"] for item in package["CFItems"]}
    assert plain(title) in titles
    assert [error.message for error in JUDGE.iter_errors(package)] == []


def _with_title(make: type[Site], loaded: Loaded, title: str, address: str) -> Site:
    """The sample, with another title for its first competence."""
    site = site_of(loaded, address=address)
    first = competences(site.base)[0]
    name = ref("competence", first.id)
    entry = replace(site.base.entries[name], record=first.model_copy(update={"title": title}))
    base = replace(site.base, entries={**site.base.entries, name: entry})
    assert isinstance(entry.record, Competence)
    return make(base, site.settings)


def test_without_a_framework_there_is_no_package(sample: Loaded) -> None:
    site = site_of(sample)
    left = {
        name: entry
        for name, entry in site.base.entries.items()
        if not isinstance(entry.record, Framework)
    }
    assert case_files(Site(replace(site.base, entries=left), site.settings)) == {}
