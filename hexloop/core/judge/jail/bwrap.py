"""Bubblewrap around a zygote: its own user, process, network and mount namespaces, and an almost empty disk."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

_NOBODY = "65534"
_SYSTEM_LIBRARIES = ("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib", "/etc/ld.so.cache")
_PACKAGES = ("site-packages", "dist-packages")


@lru_cache(maxsize=1)
def program() -> str:
    """Where bubblewrap is, or nothing."""
    return shutil.which("bwrap") or ""


@lru_cache(maxsize=1)
def _offers() -> str:
    return subprocess.run(  # noqa: S603 -- found on PATH by the person who runs us
        [program(), "--help"], capture_output=True, text=True, check=False, timeout=10
    ).stdout


def arguments(
    command: Sequence[str], *, prefix: str, visible: Sequence[str], environment: Mapping[str, str]
) -> list[str]:
    """The command line that runs ``command`` inside.

    The inside sees the system's libraries, ``prefix`` (the interpreter, without its site-packages) and
    ``visible`` (files and folders), all read-only; no home, no /tmp, no /etc, no network.
    """
    line = [program(), "--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"]
    line += ["--unshare-cgroup-try", "--uid", _NOBODY, "--gid", _NOBODY, "--cap-drop", "ALL", "--new-session"]
    if "--disable-userns" in _offers():
        line += ["--disable-userns"]
    line += ["--clearenv", *(part for item in environment.items() for part in ("--setenv", *item))]
    line += _libraries(prefix)
    covered = _package_folders(prefix)
    # Installed packages lie below the libraries: cover them, the image's own are put back one by one.
    for path in covered:
        line += ["--tmpfs", path]
    for path in visible:
        line += ["--ro-bind", path, path]
    for path in covered:
        line += ["--remount-ro", path]
    for device in ("/dev/null", "/dev/urandom"):  # torch draws its seeds from the second
        line += ["--dev-bind", device, device]
    line += ["--proc", "/proc", "--remount-ro", "/", "--chdir", "/"]
    return [*line, "--", *command]


def _libraries(prefix: str) -> list[str]:
    line = []
    for path in _SYSTEM_LIBRARIES:
        if Path(path).is_symlink():
            line += ["--symlink", str(Path(path).readlink()), path]
        elif Path(path).exists():
            line += ["--ro-bind", path, path]
    if Path(prefix) != Path("/usr"):
        own = str(Path(prefix, "lib"))
        line += ["--ro-bind", own, own]
    return line


def _package_folders(prefix: str) -> list[str]:
    """Every folder of installed packages that binding the libraries would show."""
    libraries = {Path(path) for path in (*_SYSTEM_LIBRARIES, f"{prefix}/lib") if Path(path).is_dir()}
    return sorted(
        str(folder)
        for library in libraries
        if not library.is_symlink()
        for name in _PACKAGES
        for folder in library.glob(f"python3*/{name}")
        if folder.is_dir()
    )
