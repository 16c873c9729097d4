"""Run the attacks on the judge once more as an ordinary user, when we are root: then no right is left to lean on.

A copy of what the attacks need goes to a temporary folder, with the interpreter when only root can read
it, and a user that owns nothing else runs them. An ordinary user has run them already and is told so.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERSION = f"python{sys.version_info.major}.{sys.version_info.minor}"
NEEDED = (
    *("pytest", "pluggy", "iniconfig", "packaging", "pygments", "pytest-xdist", "execnet"),
    *("hypothesis", "sortedcontainers", "numpy"),
    *("torch", "filelock", "fsspec", "jinja2", "markupsafe", "networkx", "sympy", "mpmath", "typing-extensions"),
    "setuptools",
)
SETTINGS = """[pytest]
pythonpath = tests/core/judge
filterwarnings = error
empty_parameter_set_mark = fail_at_collect
addopts = --strict-markers --strict-config -ra -p no:cacheprovider --color=no
"""


def main(words: list[str]) -> int:
    """pytest's exit code; ``words`` go to pytest, the folder tests/judge when there are none."""
    if os.geteuid() != 0:
        print("Not root: the other tests have run the attacks as an ordinary user already.")
        return 0
    with tempfile.TemporaryDirectory(prefix="hexloop-unprivileged-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        user = _unused_user()
        python = _environment(folder, user)
        _copy_tree(folder / "tree")
        home = folder / "home"
        home.mkdir()
        os.chown(home, user, user)
        command = [str(python), "-m", "pytest", *(words or ["-n", "2", "tests/judge"])]
        return _as_user(command, user, folder / "tree", home).returncode


def _unused_user() -> int:
    """The number of a user that nobody is."""
    taken = {entry.pw_uid for entry in pwd.getpwall()}
    return next(number for number in range(61_000, 65_000) if number not in taken)


def _as_user(command: list[str], user: int, folder: Path, home: Path) -> subprocess.CompletedProcess[bytes]:
    kept = {name: os.environ[name] for name in ("PATH", "CI", "LANG") if name in os.environ}
    environment = kept | {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    environment["HYPOTHESIS_STORAGE_DIRECTORY"] = str(home / "hypothesis")
    return subprocess.run(
        command, cwd=folder, env=environment, user=user, group=user, extra_groups=[], umask=0o022, check=False
    )


def _environment(folder: Path, user: int) -> Path:
    """The interpreter of a virtual environment that ``user`` can read, with what the attacks import."""
    python = _reachable(folder, user)
    environment = folder / "venv"
    subprocess.run([str(python), "-m", "venv", "--without-pip", str(environment)], check=True)
    packages = environment / "lib" / VERSION / "site-packages"
    for name in NEEDED:
        distribution = metadata.distribution(name)
        for top in {file.parts[0] for file in distribution.files or () if file.parts[0] not in {"..", "__pycache__"}}:
            source = Path(str(distribution.locate_file(top)))
            if source.is_dir():
                shutil.copytree(source, packages / top, copy_function=_link, dirs_exist_ok=True)
            else:
                _link(source, packages / top)
    return environment / "bin" / "python"


def _link(source: str | Path, target: str | Path) -> None:
    """The same file under another name where that can be, since torch is 750 MB; else a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _reachable(folder: Path, user: int) -> Path:
    """An interpreter of our own minor version that ``user`` can run: ours, the system's, or a copy of ours."""
    ours = Path(sys.executable).resolve()
    for python in (ours, Path("/usr/bin", VERSION), Path("/usr/local/bin", VERSION)):
        if _can_run(python, user):
            return python
    copy = _copy_interpreter(ours, folder / "python")
    if not _can_run(copy, user):
        raise SystemExit(
            f"No {VERSION} here can be run by an ordinary user. Install one for all, in /usr or /usr/local."
        )
    return copy


def _can_run(python: Path, user: int) -> bool:
    """Whether it starts with a standard library that is its own."""
    code = "import ctypes, json, threading; threading.RLock()._is_owned()"
    try:
        done = _as_user([str(python), "-I", "-c", code], user, Path("/"), Path("/"))
    except (PermissionError, FileNotFoundError):
        return False
    return done.returncode == 0


def _copy_interpreter(python: Path, to: Path) -> Path:
    """The interpreter and its standard library; it finds the one by the other wherever they lie."""
    base = Path(sys.base_prefix)
    ignored = shutil.ignore_patterns("site-packages", "test", "idlelib", "turtledemo", "ensurepip", "config-*", "*.a")
    shutil.copytree(base / "lib" / VERSION, to / "lib" / VERSION, ignore=ignored, symlinks=True)
    for library in (base / "lib").glob("libpython*.so*"):
        shutil.copy2(library, to / "lib" / library.name)
    (to / "bin").mkdir()
    return Path(shutil.copy2(python, to / "bin" / VERSION))


def _copy_tree(to: Path) -> None:
    for part in ("hexloop/__init__.py", "hexloop/lib", "hexloop/core", "tests/judge", "tests/core/judge/make_task.py"):
        source, target = ROOT / part, to / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target)
    (to / "pytest.ini").write_text(SETTINGS, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
