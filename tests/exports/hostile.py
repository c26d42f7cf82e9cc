"""Items of any type, with signs in their texts that some format takes for its own; other texts."""

import re
from typing import Any

from hypothesis import strategies as st
from pydantic import TypeAdapter

from leerklimaat.model.items import Item
from tests.items import ITEMS

_BEGINS = ("=1+1 ", "@som ", "+31 ", "%50% ", "[html] ", "-> ", "//", "#")
_ENDS = (
    " ]]>",
    " \u2028 {1:SA:=x}",
    " a = b : c ~ d # e { f } \\n -> g",
    ' "x"; x\'x',
    " &amp; R&",
)
_OURS = re.compile(r"t\d+x ")
_ITEM: TypeAdapter[Item] = TypeAdapter(Item)


def _odd(begin: str, end: str, value: Any) -> Any:
    """The same with every text of an item made odd; a gap keeps its name."""
    match value:
        case dict():
            return {key: _odd(begin, end, one) for key, one in value.items()}
        case list() | tuple():
            return [_odd(begin, end, one) for one in value]
        case str() if _OURS.match(value):
            return f"{begin}{value}{end}"
        case _:
            return value


def _made_odd(item: Item, begin: str, end: str) -> Item:
    return _ITEM.validate_python(_odd(begin, end, item.model_dump()))


TEXTS: st.SearchStrategy[str] = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1
).filter(str.strip)
"""Any signs that our texts may hold."""

HOSTILE: st.SearchStrategy[Item] = st.builds(
    _made_odd, ITEMS, st.sampled_from(_BEGINS), st.sampled_from(_ENDS)
)
