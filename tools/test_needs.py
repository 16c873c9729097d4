"""Bring what the tests need from outside Python and Node: Chromium, PostgreSQL, bubblewrap.

With apt and root (or sudo that asks nothing) they are installed; otherwise their names are printed
and the exit code is 3.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

MAC_CHROME = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def chromium() -> str | None:
    """The browser that the journeys drive."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = (shutil.which(name) for name in names)
    return next((path for path in found if path), None) or next((p for p in MAC_CHROME if Path(p).exists()), None)


def postgres_programs() -> Path | None:
    """The folder that holds ``initdb`` and ``pg_ctl``: Debian keeps it off the path, Homebrew too."""
    patterns = ("/usr/lib/postgresql/*/bin", "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin")
    folders = [folder for pattern in patterns for folder in sorted(Path("/").glob(pattern[1:]), reverse=True)]
    on_path = shutil.which("initdb")
    candidates = [*folders, *([Path(on_path).resolve().parent] if on_path else [])]
    return next((folder for folder in candidates if (folder / "initdb").exists()), None)


def bubblewrap() -> str | None:
    """The sandbox's outer layer; macOS has its own."""
    return "not needed" if sys.platform == "darwin" else shutil.which("bwrap")


@dataclass(frozen=True, slots=True)
class Need:
    """A program, how to find it, and what it is called in apt and in Homebrew."""

    name: str
    find: Callable[[], object]
    apt: str
    brew: str


NEEDS = (
    Need("Chromium", chromium, "chromium", "--cask chromium"),
    Need("PostgreSQL", postgres_programs, "postgresql", "postgresql@17"),
    Need("bubblewrap", bubblewrap, "bubblewrap", ""),
)


def main() -> int:
    """0 when everything is there in the end."""
    missing = [need for need in NEEDS if not need.find()]
    if missing and _may_install():
        _install([need.apt for need in missing])
        missing = [need for need in NEEDS if not need.find()]
    if not missing:
        return 0
    print(
        "The tests need " + ", ".join(need.name for need in missing) + ". Install them and try again:", file=sys.stderr
    )
    print(_advice(missing), file=sys.stderr)
    return 3


def _may_install() -> bool:
    return bool(shutil.which("apt-get")) and _root_prefix() is not None


def _root_prefix() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None


def _install(packages: list[str]) -> None:
    prefix = _root_prefix() or []
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    print("Installing " + " ".join(packages), file=sys.stderr)
    for command in (["update"], ["install", "--no-install-recommends", "-y", *packages]):
        subprocess.run([*prefix, *quiet, *command], check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def _advice(missing: list[Need]) -> str:
    if sys.platform == "darwin":
        return "\n".join(f"  brew install {need.brew}" for need in missing)
    names = " ".join(need.apt for need in missing)
    return f"  sudo apt-get install {names}" if shutil.which("apt-get") else f"  the packages {names} (Debian's names)"


if __name__ == "__main__":
    sys.exit(main())
