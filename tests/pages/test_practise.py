"""The row *Oefen dit*: what is closest comes first, one of a kind, and nothing is made up."""

from dataclasses import replace

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded
from leerklimaat.model.competence import Competence
from leerklimaat.model.knowledge import Explanation, Topic
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase
from leerklimaat.model.scene import Scene
from leerklimaat.pages.practise import Way, ways_to_practise
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings


@pytest.fixture(scope="module")
def site(real: Loaded) -> Site:
    return Site(real.source, Settings())


def row(site: Site, name: str) -> list[Way]:
    return ways_to_practise(site, site.base.entries[name])


def explaining(site: Site) -> list[Entry]:
    return [
        entry
        for entry in site.base.entries.values()
        if isinstance(entry.record, Explanation | Competence)
    ]


def with_record(base: KnowledgeBase, name: str, **values: object) -> Site:
    """The same content, but for some fields of one record."""
    entry = base.entries[name]
    changed = replace(entry, record=entry.record.model_copy(update=values))
    return Site(replace(base, entries=base.entries | {name: changed}), Settings())


def test_there_is_at_most_one_of_each_kind_and_each_leads_to_a_page(site: Site) -> None:
    for entry in explaining(site):
        found = ways_to_practise(site, entry)
        kinds = [way.kind for way in found]
        assert len(kinds) == len(set(kinds)) <= 5
        assert all(way.address.partition(".html")[0] in site.sheets for way in found)


def test_every_language_has_the_same_rows(real: Loaded, site: Site) -> None:
    for language in languages.WHOLE:
        other = Site(real.bases[language], Settings())
        for entry in explaining(site):
            assert row(other, entry.ref) == row(site, entry.ref)


def test_a_competence_has_a_scene_a_talk_and_a_look_at_oneself(site: Site) -> None:
    for entry, record in site.base.all(Competence):
        kinds = [way.kind for way in ways_to_practise(site, entry)]
        assert "scene" in kinds
        assert kinds[-2:] == ["talk", "assessment"]
        assert row(site, entry.ref)[-1].address.endswith(f"#kaart-{record.id}")


def test_what_a_page_names_itself_goes_before_what_names_the_page(site: Site) -> None:
    name = "principle:wederzijds-handelen"
    before = [way.name for way in row(site, name)]
    entry = site.base.entries[name]
    others = [one.ref for one, _ in site.base.all(Scene) if one.ref not in before]
    assert isinstance(entry.record, Explanation)
    relations = (*entry.record.relations, others[-1])
    after = [way.name for way in row(with_record(site.base, name, relations=relations), name)]
    assert after[0] == others[-1]


def test_a_lesson_about_a_term_is_about_the_page_that_explains_it(site: Site) -> None:
    name = "topic:herstel-en-chime"
    assert "lesson" in [way.kind for way in row(site, name)]
    about = site.terms_about(name)
    assert about
    assert all(site.base.entries[one].kind == "term" for one in about)


def test_where_nothing_is_close_there_is_no_row(site: Site) -> None:
    name = "topic:salaris"
    entry = site.base.entries[name]
    assert isinstance(entry.record, Topic)
    assert row(site, name) == []
