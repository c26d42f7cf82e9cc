"""sitemap.xml with `hreflang` and the authors' own dates; robots.txt that names it.

From: the plans of all languages. To: build. Source: the sitemaps protocol and its xhtml:link.
Never: the date of the build.
"""

from typing import Any
from xml.etree import ElementTree as ET

from leerklimaat import languages
from leerklimaat.tree import Tree

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(plans: dict[str, dict[str, Any]], site_url: str) -> Tree:
    """`sitemap.xml` and `robots.txt` for the assembled site."""
    ET.register_namespace("", _SITEMAP)
    ET.register_namespace("xhtml", _XHTML)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for language, plan in plans.items():
        for page, known in sorted(plan["pages"].items()):
            if not known["listed"]:
                continue
            url = ET.SubElement(root, f"{{{_SITEMAP}}}url")
            ET.SubElement(url, f"{{{_SITEMAP}}}loc").text = address(site_url, language, page)
            if known["changed"]:
                ET.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = known["changed"]
            for other in plans:
                if page in plans[other]["pages"]:
                    link = {
                        "rel": "alternate",
                        "hreflang": other,
                        "href": address(site_url, other, page),
                    }
                    ET.SubElement(url, f"{{{_XHTML}}}link", link)
    ET.indent(root)
    xml = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    robots = f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"
    return {"sitemap.xml": xml + b"\n", "robots.txt": robots.encode()}


def address(site_url: str, language: str, page: str) -> str:
    """The full address of a page."""
    folder = "" if language == languages.SOURCE else f"{language}/"
    return f"{site_url}{folder}{page}.html"
