"""What an app shows of a page whose address someone shares: tags in the head, and a picture; and
where someone who follows the site finds its feed.

From: generator/hook. To: the same, as HTML. Addresses are whole, as these
tags ask, so without a known address of the site they are left out. Never: loads anything.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import escape

from leerklimaat.languages import LANGUAGES
from leerklimaat.model.addresses import FEED
from leerklimaat.settings import DEFAULT_SITE_URL

PICTURES = "assets/shared/"


def tags_of(meta: Mapping[str, Any], address: str, root: str, plan: Mapping[str, Any]) -> str:
    """The tags of a page. `meta`: its head; `plan`: of its language, which stands below `root`."""
    tags = _tags(meta, address, root, plan)
    said = "".join(f'<meta {kind}="{name}" content="{escape(text)}">' for kind, name, text in tags)
    return said + _feed(root, plan)


def _feed(root: str, plan: Mapping[str, Any]) -> str:
    if plan["site_url"] == DEFAULT_SITE_URL:
        return ""
    return (
        f'<link rel="alternate" type="application/atom+xml" title="{escape(plan["feed"])}"'
        f' href="{escape(root)}{FEED}">'
    )


def _tags(
    meta: Mapping[str, Any], address: str, root: str, plan: Mapping[str, Any]
) -> Iterator[tuple[str, str, str]]:
    language, picture = plan["language"], meta["picture"]
    is_known = plan["site_url"] != DEFAULT_SITE_URL
    yield "property", "og:title", meta["title"]
    yield "property", "og:description", meta["description"]
    yield (
        "property",
        "og:type",
        "website" if address.removesuffix("index.html") == root else "article",
    )
    yield "property", "og:site_name", plan["name"]
    yield "property", "og:locale", LANGUAGES[language].locale
    for other in plan["languages"]:
        if other != language:
            yield "property", "og:locale:alternate", LANGUAGES[other].locale
    yield "name", "twitter:card", "summary_large_image" if is_known else "summary"
    if is_known:
        yield "property", "og:url", address
        yield "property", "og:image", f"{root}{PICTURES}{picture}.{language}.png"
        yield "property", "og:image:width", "1200"
        yield "property", "og:image:height", "630"
        yield "property", "og:image:alt", plan["pictures"][picture]
