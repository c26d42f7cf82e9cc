"""Templates as Python code, kept between builds as Python keeps its own modules.

From: stage and the site generator, which have templates. To: Jinja, which keeps the code in the
user's temporary folder. Compiling them takes a sixth of a build. Never: gives code of another
template, of other options, or of another Jinja.
"""

import hashlib
from contextlib import suppress

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache


def keep_compiled(environment: Environment) -> None:
    """Look for the code of templates where earlier builds left it. Jinja compares the source."""
    # Without a folder that nobody else can write to, they are compiled at every build.
    with suppress(RuntimeError):
        environment.bytecode_cache = FileSystemBytecodeCache(pattern=_pattern(environment))


def _pattern(environment: Environment) -> str:
    """A name per set of options, for the same source becomes other code with others."""
    options = (
        jinja2.__version__,
        environment.trim_blocks,
        environment.lstrip_blocks,
        environment.keep_trailing_newline,
        environment.autoescape,
        sorted(environment.extensions),
        sorted(environment.filters),
        sorted(environment.tests),
    )
    return f"leerklimaat_{hashlib.sha256(repr(options).encode()).hexdigest()[:16]}_%s.cache"
