"""What a person can do to have submissions confined better."""

from __future__ import annotations

import shutil
import sys

from hexloop.core.judge.api import Probe

_INSTALL = (
    ("apt-get", "sudo apt-get install bubblewrap"),
    ("dnf", "sudo dnf install bubblewrap"),
    ("pacman", "sudo pacman -S bubblewrap"),
    ("zypper", "sudo zypper install bubblewrap"),
    ("apk", "sudo apk add bubblewrap"),
)


def advice(probe: Probe) -> list[str]:
    """One line where bubblewrap is missing: what is lost and how to get it. Nothing where all is well."""
    if probe.tier == 1 or not sys.platform.startswith("linux") or shutil.which("bwrap"):
        return []
    get = next((command for tool, command in _INSTALL if shutil.which(tool)), "install the package bubblewrap")
    return [
        "bubblewrap is not installed: submissions do without one of their layers (files, processes and network "
        f"of their own). To get it: {get}"
    ]
