"""What formats are tried on: the sample and the real content, in both languages."""

import pytest

from leerklimaat import languages
from leerklimaat.content.load import Loaded


@pytest.fixture(params=["sample", "real"])
def content(request: pytest.FixtureRequest) -> Loaded:
    loaded: Loaded = request.getfixturevalue(request.param)
    return loaded


@pytest.fixture(params=languages.WHOLE)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)
