"""How JSON is written for other programs.

From: exports that offer data. To: the same.
"""

import json
from typing import Any

LICENCE_NAME = "CC BY 4.0"


def json_of(data: Any) -> bytes:
    """JSON that a person can read, the same bytes for the same data."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
