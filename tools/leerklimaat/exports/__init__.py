"""Foreign formats, one file each. A new one is a file and its name in `EXPORTS`.

From: one knowledge base. To: build, as files that stand beside the pages. Never: a page, or what
needs all languages; the sitemap is called by build itself.
"""

from leerklimaat.exports.coverage import coverage_files
from leerklimaat.exports.framework import framework_files
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.tree import Tree

EXPORTS = (framework_files, coverage_files)


def files_of(base: KnowledgeBase) -> Tree:
    """Every download of one language."""
    tree: Tree = {}
    for export in EXPORTS:
        tree |= export(base)
    return tree
