"""What must be known of the Python that runs submissions. Also run by path by that Python: standard library only."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path

ROOTS = {"py": (), "numpy": ("numpy",), "torch": ("numpy", "torch")}
"""The distributions an image cannot do without; what they need comes with them."""

WELCOME = ("sortedcontainers",)
"""Taken into every image where they are installed: LeetCode has them."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Interpreter:
    """``binary`` is the real file behind every link and virtual environment, ``prefix`` what it belongs to.

    ``folders`` are its site-packages, ``packages`` says for each image which top-level files and
    folders in them it is made of; an image without all its roots is not there.
    """

    binary: str
    prefix: str
    library: str
    folders: tuple[str, ...]
    packages: dict[str, tuple[str, ...]]


@lru_cache(maxsize=8)
def interpreter(python: str) -> Interpreter:
    """Ask ``python`` about itself. Raises ``OSError`` or ``subprocess.CalledProcessError`` when it cannot answer."""
    if Path(python) == Path(sys.executable):
        return describe()
    command = [python, "-I", __file__]
    answer = subprocess.run(command, capture_output=True, check=True, timeout=30)  # noqa: S603 -- the judge's Python
    found = json.loads(answer.stdout)
    packages = {image: tuple(paths) for image, paths in found.pop("packages").items()}
    return Interpreter(**found | {"folders": tuple(found["folders"]), "packages": packages})


def describe() -> Interpreter:
    """This very interpreter."""
    folders = tuple(dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib")))
    return Interpreter(
        binary=os.path.realpath(sys.executable),
        prefix=sys.base_prefix,
        library=sysconfig.get_path("stdlib"),
        folders=folders,
        packages={image: paths for image, roots in ROOTS.items() if (paths := _paths(roots)) is not None},
    )


def _paths(roots: tuple[str, ...]) -> tuple[str, ...] | None:
    """Every top-level path of ``roots`` and of what they require; ``None`` when a root is missing."""
    found: dict[str, None] = {}
    waiting, seen = [*roots, *WELCOME], set()
    while waiting:
        name = _plain(waiting.pop())
        if name in seen:
            continue
        seen.add(name)
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            if name in roots:
                return None
            continue
        base = str(distribution.locate_file(""))
        found |= {os.path.join(base, top): None for top in _top_level(distribution)}  # noqa: PTH118
        waiting += [_NAME.match(line)[0] for line in distribution.requires or () if "extra ==" not in line]  # type: ignore[index]
    return tuple(found)


def _top_level(distribution: metadata.Distribution) -> set[str]:
    """The first parts of its files' paths. The record is read as text: torch lists 12 000 files."""
    record = distribution.read_text("RECORD") or ""
    tops = {line.partition(",")[0].partition("/")[0] for line in record.splitlines()}
    return {
        top for top in tops if top and top not in {"..", "__pycache__"} and not top.endswith((".dist-info", ".pth"))
    }


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    found = describe()
    sys.stdout.write(json.dumps({field: getattr(found, field) for field in Interpreter.__slots__}))
