"""Where the files for other programs stand, and how JSON is written for them.

From: exports that offer data. To: the same.
"""

import json
from typing import Any

API = "api/v1/"
"""Below the root of a language. What stands there keeps its names and meanings."""
LICENCE_NAME = "CC BY 4.0"


def json_of(data: Any) -> bytes:
    """JSON that a person can read, the same bytes for the same data."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
