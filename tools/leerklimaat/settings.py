"""What differs per host, read from the environment once, at the edge.

From: environment variables. To: build, pages. Never: read anywhere else.
"""

import os
from dataclasses import dataclass

DEFAULT_SITE_URL = "https://leerklimaat.example/"


@dataclass(frozen=True, slots=True)
class Settings:
    """`site_url`: where the site will stand, with a slash at the end. `edit_url`: the address
    of the folder that holds the authored files on a forge's edit page, or "" without one."""

    site_url: str = DEFAULT_SITE_URL
    edit_url: str = ""


def from_environment() -> Settings:
    """Settings from `LEERKLIMAAT_SITE_URL` and `LEERKLIMAAT_EDIT_URL`."""
    site_url = os.environ.get("LEERKLIMAAT_SITE_URL", DEFAULT_SITE_URL).rstrip("/") + "/"
    edit_url = os.environ.get("LEERKLIMAAT_EDIT_URL", "")
    return Settings(site_url, edit_url.rstrip("/") + "/" if edit_url else "")
