"""What each competence asks at each level, in the words of the framework.

From: the framework. To: pages of a reader's own that name a difference between two levels; as JSON
in the block `lk-criteria`, of which the shape is that of client/src/standing/criteria.ts. Never:
says what the difference means for somebody.
"""

from typing import Any

from markupsafe import Markup

from leerklimaat.ids import ref
from leerklimaat.languages import SOURCE
from leerklimaat.model.competence import CompetenceLevel
from leerklimaat.model.overview import competences
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.view import View


def criteria_of(view: View) -> Markup:
    """Per `competence:…` and level: who is near, how hard it is, and one thing one would see."""
    return embedded(
        {
            name: {"levels": {level.id: _criterion(view, level) for level in one.levels}}
            | ({"lang": SOURCE} if view.is_fallback(name) else {})
            for one in competences(view.site.base)
            for name in [ref("competence", one.id)]
        }
    )


def _criterion(view: View, level: CompetenceLevel) -> dict[str, Any]:
    sign = level.indicators[0] if level.indicators else None
    return {
        "independence": view.plain(level.independence),
        "complexity": view.plain(level.complexity),
        "exemplar": view.plain(sign.exemplar) if sign is not None else "",
    }
