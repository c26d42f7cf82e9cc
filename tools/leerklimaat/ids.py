"""Authored ids: kebab-case, unique within their parent, permanent once released.

From: the model and the rules. To: the same. Never: derives an id from text or position.
"""

import re

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_LENGTH = 64


def is_id(text: str) -> bool:
    """True for kebab-case of at most `MAX_LENGTH` characters: `grens-bepaling`, `stap-2`."""
    return len(text) <= MAX_LENGTH and KEBAB.fullmatch(text) is not None


def full_id(*parts: str) -> str:
    """The full id of something inside a record: `bank/item/option`."""
    return "/".join(parts)


def ref(kind: str, identifier: str) -> str:
    """How a record is named from anywhere: `term:grensbepaling`."""
    return f"{kind}:{identifier}"
