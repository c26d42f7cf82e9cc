"""The page for a reviewer: the same as the document, to be filled in with a browser, from disk.

From: dossiers, and the script that the client's bundle gives. To: a file, by way of the command
`review`. Never: asks the network for anything; its own policy forbids it.
"""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from leerklimaat.authoring.review.answers import Verdict
from leerklimaat.authoring.review.claims import Dossier
from leerklimaat.authoring.review.document import CONFIRM, HOW


def as_page(title: str, dossiers: Sequence[Dossier], file: str, script: str) -> bytes:
    """One file of HTML. `file`: the name under which its answers are saved."""
    html = (
        _template_environment()
        .get_template("page.html.j2")
        .render(
            title=title,
            dossiers=dossiers,
            file=file,
            how=HOW,
            confirm=CONFIRM,
            verdicts=[str(one) for one in Verdict],
            # Of our own making. In a script nothing is escaped but the tag that ends it.
            script=Markup(script.replace("</script", "<\\/script")),  # noqa: S704
        )
    )
    return html.encode()


@cache
def _template_environment() -> Environment:
    return Environment(
        loader=PackageLoader("leerklimaat.authoring.review", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
