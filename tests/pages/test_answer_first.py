"""A page that explains opens with its one sentence, a piece of text with the answer it has."""

import pytest
from lxml import html

from leerklimaat import languages, pages, prose
from leerklimaat.content.load import Loaded
from leerklimaat.model.competence import Competence
from leerklimaat.model.knowledge import Explanation
from leerklimaat.settings import Settings

SHORT = {"nl": "Kort: ", "en": "In short: "}


@pytest.mark.parametrize("content", ["sample", "real"])
@pytest.mark.parametrize("language", languages.WHOLE)
def test_what_is_asked_first_is_said_first(
    request: pytest.FixtureRequest, content: str, language: str
) -> None:
    loaded: Loaded = request.getfixturevalue(content)
    made = pages.render(language, loaded.bases, Settings(), {}).pages
    explaining = [
        (entry, entry.record)
        for entry in loaded.bases[language].entries.values()
        if isinstance(entry.record, Explanation | Competence)
    ]
    assert explaining
    for entry, record in explaining:
        _, _, body = made[f"{entry.page}.md"].decode().partition("\n---\n")
        page = html.fragment_fromstring(body, create_parent="div")
        [lead] = page.xpath(".//h1/following-sibling::*[1]")
        assert lead.get("class") == "lk-lead", entry.ref
        assert lead.text_content() == prose.told(record.summary)
        assert len(prose.sentences(prose.plain(record.summary))) == 1, entry.ref
        sections = record.sections if isinstance(record, Explanation) else ()
        for section in sections:
            [first] = page.xpath(f".//h2[@id='{section.id}']/following-sibling::*[1]")
            says = first.get("class") == "lk-short"
            assert says == (section.short is not None), f"{entry.ref}/{section.id}"
            assert not says or first.text_content().startswith(SHORT[language])
