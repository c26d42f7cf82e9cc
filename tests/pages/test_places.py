"""Every page that can have a bookmark has a name that the log takes, and its headings are known."""

import json
import re

from leerklimaat import pages
from leerklimaat.content.load import Loaded
from leerklimaat.pages.places import place_name, places_script
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.settings import Settings

TARGET = re.compile(r"[a-z][a-z-]*:[a-z0-9-]+")
"""As client/src/log/guard.ts has it, without what lies inside."""


def test_every_name_is_one_that_the_log_takes_and_of_one_page(real: Loaded) -> None:
    site = Site(real.source, Settings())
    names = [place_name(site, sheet) for sheet in site.sheets.values()]
    found = [name for name in names if name]
    assert [name for name in found if not TARGET.fullmatch(name)] == []
    assert len(set(found)) == len(found)
    assert len(found) > len(names) - 5


def test_places_say_title_address_and_headings_in_their_language(sample: Loaded) -> None:
    made = pages.render("nl", sample.bases, Settings(), {}).pages

    def page(sheet: Sheet) -> str:
        return made[f"{sheet.path}.md"].decode()

    script = places_script(Site(sample.bases["nl"], Settings()), page).decode()
    places = json.loads(script.removeprefix("globalThis.leerklimaatPlaces=").removesuffix(";\n"))
    address, title, passages = places["lesson:aan-tafel"]
    assert (address, title) == ("lessen/eerste-dienst/aan-tafel.html", "Aan tafel")
    assert passages["doelen"] == "Na deze les kun je dit"
    assert "lesson:aan-tafel" in places
    assert "sheet:lessen--eerste-dienst--aan-tafel-trainer" in places
    assert places["bank:aan-tafel"][2] == {}
    assert not any(name.endswith(("vandaag", "feedback-geven", "404")) for name in places)
