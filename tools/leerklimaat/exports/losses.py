"""What becomes of every item in every format, as JSON for who compares or checks by machine.

From: what formats say of items. To: build, beside the page that tells the same.
"""

import json

from leerklimaat.model.addresses import LEAVING
from leerklimaat.model.leaving import Leaving
from leerklimaat.tree import Tree


def losses_file(leaving: Leaving) -> Tree:
    """`wat-meegaat.json`: per record its files, and per item of those how much is kept and why,
    and which platforms will probably not take it."""
    data = {
        name: [
            {
                "format": file.format,
                "path": file.path,
                "items": [
                    {
                        "id": item,
                        "type": kind,
                        "fidelity": kept.fidelity,
                        "why": list(kept.why),
                        "refused": list(kept.refused),
                    }
                    for kind, item, kept in file.items
                ],
            }
            for file in files
        ]
        for name, files in leaving.items()
    }
    text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
    return {f"{LEAVING}.json": f"{text}\n".encode()} if data else {}
