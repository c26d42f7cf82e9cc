"""UUIDs made of our own ids, for formats that know nothing else.

From: the language and the name of something. To: formats that ask for one. Version 5 of RFC 9562,
by SHA-1, for CASE refuses the later versions. The same name has the same UUID in every build,
wherever the site stands. Never: chance, or the address of a host.
"""

import hashlib

NAMESPACE = bytes.fromhex("5b0f3c1e8a7d4f269c11d0a4e6b7925f")
"""Drawn once. Another one would give everything another name, and double it for who has it."""
_VERSION, _VARIANT = 0x50, 0x80


def uuid_of(language: str, name: str) -> str:
    """The UUID of something in one language. `name`: its whole name, such as `lesson:les/blok`."""
    digest = hashlib.sha1(NAMESPACE + f"{language}:{name}".encode(), usedforsecurity=False)
    made = bytearray(digest.digest()[:16])
    made[6] = made[6] & 0x0F | _VERSION
    made[8] = made[8] & 0x3F | _VARIANT
    text = made.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def urn_of(language: str, name: str) -> str:
    """The same as an address of its own, which leads nowhere."""
    return f"urn:uuid:{uuid_of(language, name)}"
