"""Values as JSON that may stand inside a page or a script.

From: pages. To: templates and scripts. The one place that knows which signs would end a script.
"""

import json

from markupsafe import Markup

# `<` begins `</script` and `<!--`; older readers of scripts end a line at the other two.
_SIGNS = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def embedded(value: object) -> Markup:
    """A value as JSON. Keys keep their order, so that the same value gives the same bytes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_SIGNS))
