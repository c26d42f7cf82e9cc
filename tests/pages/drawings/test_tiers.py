"""The five functions as a whole: each stands in one tier, and the tiers in the order they carry."""

from leerklimaat.content.load import Loaded
from leerklimaat.model.knowledge import SystemFunction
from leerklimaat.pages.drawings.tiers import tiers_of


def test_every_function_stands_in_the_tier_of_its_role(real: Loaded) -> None:
    tiers = tiers_of(real.source)
    assert [tier.role for tier in tiers] == ["existence", "external", "internal"]
    assert all(one.role == tier.role for tier in tiers for one in tier.functions)
    drawn = [one.id for tier in tiers for one in tier.functions]
    assert sorted(drawn) == sorted(one.id for _, one in real.source.all(SystemFunction))


def test_languages_differ_in_words_alone(real: Loaded) -> None:
    by_language = [
        [[one.id for one in tier.functions] for tier in tiers_of(base)]
        for base in real.bases.values()
    ]
    assert all(ids == by_language[0] for ids in by_language)
