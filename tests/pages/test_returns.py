"""Where a record comes back: each once, by kind, what to do before what to read."""

from typing import get_args

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.pages.returns import HANDFUL, Group, Returning, returns_of
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings


@pytest.fixture(scope="module")
def site(real: Loaded) -> Site:
    return Site(real.source, Settings())


def test_every_back_link_stands_in_one_group(site: Site) -> None:
    seen: set[str] = set()
    for name in site.base.entries:
        groups = returns_of(site, name)
        listed = [entry.ref for group in groups for entry in group.entries]
        assert sorted(listed) == sorted(entry.ref for entry in site.back_links(name))
        assert all(group.entries for group in groups)
        kinds = [group.kind for group in groups]
        assert kinds == sorted(kinds, key=get_args(Returning).index)
        seen |= set(kinds)
    assert seen == set(get_args(Returning))


def test_more_than_a_handful_is_many(site: Site) -> None:
    entries = tuple(site.base.entries.values())
    assert not Group("pages", entries[:HANDFUL]).is_many
    assert Group("pages", entries[: HANDFUL + 1]).is_many
