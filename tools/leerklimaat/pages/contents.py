"""What the list beside a page keeps of a heading.

From: the HTML of a heading. To: view. Pure.
"""

import re

_TAG = re.compile(r"<[^>]*>")


def in_contents(heading: str) -> str:
    """The heading without its marks but those that say in which language it is."""
    kept: list[bool] = []

    def spoken(tag: re.Match[str]) -> str:
        if tag[0].startswith("<span"):
            kept.append(tag[0].startswith("<span lang="))
            return tag[0] if kept[-1] else ""
        return tag[0] if tag[0] == "</span>" and kept.pop() else ""

    return _TAG.sub(spoken, heading)
