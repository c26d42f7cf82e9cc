"""The files for other programs, of some content in some language."""

import json
from typing import Any

import pytest

from leerklimaat.content.load import Loaded
from leerklimaat.pages.site import Site
from tests.exports.api.files import Files, files_of
from tests.exports.leaving import ADDRESS, site_of


@pytest.fixture(params=["", ADDRESS])
def site(request: pytest.FixtureRequest, sample: Loaded, language: str) -> Site:
    """The sample, with and without an address."""
    if request.param:
        return site_of(sample, language, request.param)
    return site_of(sample, language)


@pytest.fixture
def files(site: Site) -> Files:
    return files_of(site)


@pytest.fixture
def data(files: Files) -> dict[str, Any]:
    """What is in each file that is no schema."""
    return {path: json.loads(made) for path, made in files.items() if "schema" not in path}
