"""The crosswalk can be followed both ways, and says no more than was read."""

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.model.linked import crosswalk, links, links_of
from leerklimaat.model.overview import competences


@pytest.mark.parametrize("content", ["sample", "real"])
def test_both_ways_show_the_same_links(request: pytest.FixtureRequest, content: str) -> None:
    loaded: Loaded = request.getfixturevalue(content)
    base = loaded.source
    found = crosswalk(base)
    assert found is not None
    forth = {(one.competence, one.framework.id, one.element.id, one.match) for one in links(found)}
    back = {
        (one.competence, framework, one.element.id, one.match)
        for competence in competences(base)
        for framework, members in links_of(found, competence.id).items()
        for one in members
    }
    assert back == {one for one in forth if one[0]}
    assert len(list(links(found))) == len(forth)


def test_what_overlaps_stands_first(real: Loaded) -> None:
    found = crosswalk(real.source)
    assert found is not None
    for competence in competences(real.source):
        for members in links_of(found, competence.id).values():
            matches = [one.match for one in members]
            assert matches == sorted(matches)


def test_a_profession_is_nobodys_competence(sample: Loaded) -> None:
    found = crosswalk(sample.source)
    assert found is not None
    whole = [one for one in links(found) if not one.competence]
    assert [one.element.id for one in whole] == ["gastheer"]
    assert {one.match for one in whole} == {"related"}


def test_every_competence_is_beside_some_framework(real: Loaded) -> None:
    found = crosswalk(real.source)
    assert found is not None
    assert all(links_of(found, competence.id) for competence in competences(real.source))


@pytest.mark.parametrize("language", languages.TRANSLATIONS)
def test_a_translation_has_the_same_links(real: Loaded, language: str) -> None:
    sides = [crosswalk(base) for base in (real.source, real.bases[language])]
    first, second = (
        [(one.competence, one.element.id, one.element.uri, one.match) for one in links(side)]
        for side in sides
        if side is not None
    )
    assert first == second


def test_names_of_esco_are_in_english_everywhere_and_have_their_address(real: Loaded) -> None:
    for base in real.bases.values():
        found = crosswalk(base)
        assert found is not None
        for framework in found.frameworks:
            if not framework.id.startswith("esco-"):
                continue
            kind = "skill" if framework.about == "competences" else "occupation"
            start = f"http://data.europa.eu/esco/{kind}/"
            for element in (*framework.elements, *framework.unlinked):
                assert element.uri is not None
                assert element.uri.startswith(start)
                assert bool(element.original) == (kind == "skill")
