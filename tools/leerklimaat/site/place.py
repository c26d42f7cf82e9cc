"""Puts a finished site where it belongs: whole, and without losing what others keep there.

From: build, clean, and runs for what a kill left. To: the folder site/. An ordinary folder is
replaced at once. A link, a mount, another disk, or a folder in which others keep files is filled,
page by page. Never: removes a file that no build made, or leaves half a page.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Set
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from leerklimaat.site.sources import SITE, WORK
from leerklimaat.tree import write
from leerklimaat.usage import WrongUseError

MADE = ".leerklimaat"
"""Stands in the site, and lists what the build made there."""

_PREVIOUS = "previous"
_INCOMING = ".leerklimaat-nieuw"
_OURS = "assets/leerklimaat.css"
"""A site without a list that has this is one of ours, of an earlier version."""

_HEAD = "# Gemaakt door leerklimaat build. Wat hier niet bij staat, blijft staan als je weer bouwt."
_SHOWN = 5


class Target(NamedTuple):
    """Where the site goes, and what is there. `made`: what a build put there.

    `made` is None for a site of ours without a list, which an earlier version made.
    """

    folder: Path
    is_link: bool
    found: frozenset[str]
    made: frozenset[str] | None


def target_of(root: Path) -> Target:
    """Where the site of this project goes. Raises `WrongUseError` where none can be put."""
    site = root / SITE
    is_link = site.is_symlink()
    folder = site.resolve() if is_link else site
    if is_link and not folder.exists():
        raise WrongUseError(
            f"`{SITE}` is een koppeling naar `{folder}`, en die map is er niet. "
            "Maak de map, of haal de koppeling weg."
        )
    if site.exists() and not folder.is_dir():
        raise WrongUseError(
            f"`{SITE}` is geen map, en daar komt de site. Hernoem het of haal het weg."
        )
    if not folder.exists():
        return Target(folder, is_link, frozenset(), frozenset())
    if not os.access(folder, os.W_OK | os.X_OK):
        raise WrongUseError(f"in de map `{folder}` mag je niet schrijven, en daar komt de site.")
    target = _looked_at(folder, is_link)
    # In the project only an empty folder, or what an earlier build put there, is surely meant.
    is_content = folder.is_relative_to(root) and target.found and not target.made
    if is_link and (is_content or root.is_relative_to(folder) or folder == root / WORK):
        raise WrongUseError(
            f"`{SITE}` is een koppeling naar een map van het project zelf, `{folder}`. "
            "Laat haar naar een andere map leiden, of haal haar weg."
        )
    return target


def _looked_at(folder: Path, is_link: bool) -> Target:
    shutil.rmtree(folder / _INCOMING, ignore_errors=True)  # of a build that was killed
    found = frozenset(_files(folder))
    if MADE in found:
        lines = (folder / MADE).read_text("utf-8", errors="replace").splitlines()
        return Target(folder, is_link, found, found & {MADE, *lines})
    if _OURS in found:
        return Target(folder, is_link, found, None)
    if "index.html" in found:
        raise WrongUseError(
            f"in `{SITE}` staat een index.html die geen bouw van ons maakte. "
            f"Zet wat in `{SITE}` staat ergens anders; dan komt daar de site."
        )
    return Target(folder, is_link, found, frozenset())


def put(new: Path, run: Path, target: Target) -> list[str]:
    """Put the new site there. What others keep there stays where it is; what that is, comes back.

    `run`: the folder of this build, which holds the old site until the new one is in place.
    """
    paths = frozenset(_files(new))
    # Of what an earlier version left, what the new site has too is surely ours.
    made = target.found & paths if target.made is None else target.made
    others = target.found - made
    _refuse_clashes(target.folder, paths, made, others)
    write({MADE: _listed(paths)}, new)
    if others or target.is_link or not _exchange(new, run, target.folder):
        _fill(new, target.folder, paths | {MADE}, made)
    return _shortest(others, paths)


def cleared(root: Path) -> list[str]:
    """Take away what a build put there, and tell what others keep there, which stays.

    Without a list of what a build made, all of it may be of others.
    """
    site = root / SITE
    folder = site.resolve() if site.is_symlink() else site
    found = frozenset(_files(folder))
    if MADE in found:
        shutil.rmtree(folder / _INCOMING, ignore_errors=True)  # of a build that was killed
        lines = (folder / MADE).read_text("utf-8", errors="replace").splitlines()
        _remove(folder, sorted(found & {*lines}))
        (folder / MADE).unlink()  # last, so that one that is stopped can be done again
        found = frozenset(_files(folder))
    if folder == site and site.is_dir() and not any(site.iterdir()):
        site.rmdir()
    return _shortest(found, frozenset())


def told(names: list[str]) -> str:
    """What others keep in the site, in one line."""
    more = f" en nog {len(names) - _SHOWN}" if len(names) > _SHOWN else ""
    return (
        f"in {SITE}/ staat ook wat deze bouw niet maakte, en dat blijft staan: "
        f"{', '.join(names[:_SHOWN])}{more}"
    )


def put_back(run: Path, root: Path) -> None:
    """The old site, after a stop between the two steps of `_exchange`."""
    site, old = root / SITE, run / _PREVIOUS
    if old.exists() and not os.path.lexists(site):
        old.rename(site)


def _listed(paths: Set[str]) -> bytes:
    return "\n".join([_HEAD, *sorted(paths - {MADE}), ""]).encode()


def _shortest(others: Set[str], paths: Set[str]) -> list[str]:
    """Files of others; those in a folder that is wholly theirs as that folder."""
    ours = {path.partition("/")[0] for path in paths}
    split = (path.partition("/") for path in sorted(others))
    names = (first + slash + ("" if first not in ours else rest) for first, slash, rest in split)
    return list(dict.fromkeys(names))


def _refuse_clashes(folder: Path, paths: Set[str], made: Set[str], others: Set[str]) -> None:
    """Nothing of another stands where a file of the new site, or its folder, must stand."""
    empty = {path for path in paths - _folders(made) if (folder / path).is_dir()}
    folders = _folders(paths)
    for other in sorted(others | empty):
        if other in paths or other in folders or _has_above(other, paths):
            raise WrongUseError(
                f"in `{SITE}` staat `{other}`, dat geen bouw maakte, en de nieuwe site heeft "
                "daar iets van zichzelf. Hernoem het of haal het weg. De site is niet aangeraakt."
            )


def _folders(paths: Set[str]) -> set[str]:
    return {str(above) for path in paths for above in PurePosixPath(path).parents}


def _exchange(new: Path, run: Path, site: Path) -> bool:
    """The new folder in place of the old one, in two steps; False if a folder cannot move here."""
    old = run / _PREVIOUS
    try:
        if site.exists():
            site.rename(old)
    except OSError:  # a mount, another disk, or a folder above it that is not ours to change
        return False
    try:
        new.rename(site)
    except BaseException as error:
        if old.exists():
            put_back(run, site.parent)
        elif isinstance(error, OSError):
            return False
        raise
    return True


def _fill(new: Path, site: Path, paths: Set[str], made: Set[str]) -> None:
    """Replace what is in a folder, one whole file after another; what was made and went, last.

    All of it stands beside the old files first, so that a full disk is noticed in time.
    """
    incoming = site / _INCOMING
    try:
        for path in sorted(paths):
            (incoming / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(new / path, incoming / path)
        # Should we be killed now, the next build still knows what is ours.
        write({MADE: _listed(paths | made)}, site)
        gone, folders = made - paths, _folders(paths)
        in_the_way = {path for path in gone if path in folders or _has_above(path, paths)}
        _remove(site, in_the_way)
        for path in sorted(paths - {MADE}):
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (incoming / path).replace(site / path)
        _remove(site, gone - in_the_way)
        (incoming / MADE).replace(site / MADE)
    finally:
        shutil.rmtree(incoming, ignore_errors=True)


def _has_above(path: str, paths: Set[str]) -> bool:
    return any(str(above) in paths for above in PurePosixPath(path).parents)


def _remove(site: Path, paths: Iterable[str]) -> None:
    """Files, and the folders that are empty then."""
    for path in paths:
        (site / path).unlink(missing_ok=True)
        for above in PurePosixPath(path).parents:
            folder = site / above
            if folder == site or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()


def _files(folder: Path) -> Iterator[str]:
    """Every file and link below a folder; no link is followed."""
    for above, folders, files in os.walk(folder):
        here = Path(above)
        links = [name for name in folders if (here / name).is_symlink()]
        for name in (*files, *links):
            yield (here / name).relative_to(folder).as_posix()
