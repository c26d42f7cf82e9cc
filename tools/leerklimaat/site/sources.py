"""The names below the root of what a site is made of besides content, and of what is made.

From: nothing. To: who reads these, and preview, which watches them: one list for both. Content
names its own (content/load.py). Never: a name that nobody reads.
"""

CONFIG = "mkdocs.yml"
THEME = "theme"
CLIENT = "client"
PACKAGE = "package.json"
PACKAGES = "package-lock.json"
LICENCE = "LICENSE"

DESIGN = frozenset({CONFIG, THEME})
SCRIPTS = frozenset({CLIENT, PACKAGE})
LICENCES = frozenset({LICENCE, PACKAGES})

SITE = "site"
WORK = "build"
"""Everything that is not finished. Both are made here, and read by nobody."""
