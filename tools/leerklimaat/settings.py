"""What differs per host, read from the environment once, at the edge.

From: environment variables. To: build, pages. Never: read anywhere else. What cannot be an address
is wrong use, told before anything is made with it.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from leerklimaat import languages
from leerklimaat.usage import WrongUseError

DEFAULT_SITE_URL = "https://leerklimaat.example/"
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Settings:
    """`site_url`: where the site will stand, with a slash at the end. `edit_url`: the address
    of the folder that holds the authored files on a forge's edit page, or "" without one.
    `contact`: where someone who meets a barrier can say so, as the target of a link, or "".
    `languages`: those a site is made of. A language in the making is not among them unless asked
    for: its readers would get Dutch pages under another name, and search engines would list them.
    `zipped`: whether the whole site is there as one file too, which a build is asked for.
    """

    site_url: str = DEFAULT_SITE_URL
    edit_url: str = ""
    contact: str = ""
    languages: tuple[str, ...] = languages.WHOLE
    zipped: bool = False


def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from `LEERKLIMAAT_SITE_URL`, `_EDIT_URL`, `_CONTACT` and `_UNFINISHED`.

    One that is empty is one that is not set. Raises `WrongUseError` for what is no address.
    """
    given = os.environ if environment is None else environment
    site = _address("LEERKLIMAAT_SITE_URL", given.get("LEERKLIMAAT_SITE_URL", ""))
    if set(site) & set("?#"):
        raise WrongUseError(
            "wat bij LEERKLIMAAT_SITE_URL staat, kan niet: achter het adres van een site komt geen "
            f"? of #. Bijvoorbeeld {DEFAULT_SITE_URL}"
        )
    edit = _address("LEERKLIMAAT_EDIT_URL", given.get("LEERKLIMAAT_EDIT_URL", ""))
    contact = given.get("LEERKLIMAAT_CONTACT", "").strip()
    if _MAIL.fullmatch(contact):
        contact = f"mailto:{contact}"
    else:
        contact = _address("LEERKLIMAAT_CONTACT", contact, " of een mailadres")
    return Settings(
        f"{site.rstrip('/')}/" if site else DEFAULT_SITE_URL,
        f"{edit.rstrip('/')}/" if edit else "",
        contact,
        languages.ALL if given.get("LEERKLIMAAT_UNFINISHED") else languages.WHOLE,
    )


def _has_port(parts: SplitResult) -> bool:
    """False for a port that cannot be; none is fine."""
    try:
        return parts.port != 0
    except ValueError:
        return False


def _address(name: str, value: str, otherwise: str = "") -> str:
    text = value.strip()
    try:
        parts = urlsplit(text)
    except ValueError:  # brackets that do not belong in a host
        parts = urlsplit("")
    is_address = parts.scheme in ("http", "https") and parts.hostname and _has_port(parts)
    if text and (not is_address or re.search(r"[\s\"'<>]", text)):
        raise WrongUseError(
            f"wat bij {name} staat, kan niet. Het begint met https:// en een naam{otherwise}, "
            f"bijvoorbeeld {DEFAULT_SITE_URL}"
        )
    return text
