import subprocess
import sys
from pathlib import Path

import pytest

from hexloop.core.judge import interpreter as module
from hexloop.core.judge.interpreter import ROOTS, describe, interpreter
from hexloop.core.judge.jail import bwrap


def test_an_image_is_made_of_its_packages_and_nothing_else():
    found = describe()

    names = {Path(path).name for path in found.packages["numpy"]}

    assert {"numpy", "sortedcontainers"} <= names
    assert names <= {"numpy", "numpy.libs", "sortedcontainers"}
    assert not names & {"hexloop", "django", "pytest"}
    assert all(Path(path).exists() for path in found.packages["numpy"])


def test_an_image_whose_roots_are_missing_is_not_there(monkeypatch):
    monkeypatch.setitem(ROOTS, "numpy", ("numpy", "no-such-distribution"))

    assert "numpy" not in describe().packages


def test_another_python_is_asked_through_a_process(tmp_path):
    link = tmp_path / "python"
    link.symlink_to(sys.executable)

    found = interpreter(str(link))

    assert found.binary == describe().binary
    assert isinstance(found.folders, tuple)


def test_a_python_that_does_not_answer_is_an_error(tmp_path):
    with pytest.raises((OSError, subprocess.SubprocessError)):
        interpreter(str(tmp_path / "none"))


def test_requirements_come_with_their_roots():
    tops = module._paths(("django",)) or ()

    assert {"django", "asgiref", "sqlparse"} <= {Path(path).name for path in tops}


def test_the_jail_shows_libraries_and_what_is_asked_for_only():
    line = bwrap.arguments(["python"], prefix="/opt/python", visible=["/opt/x"], environment={"A": "b"})

    bound = [line[place + 1] for place, word in enumerate(line) if word == "--ro-bind"]
    assert "/opt/x" in bound
    assert set(bound) - {"/opt/x", "/opt/python/lib"} <= set(bwrap._SYSTEM_LIBRARIES)
    for wall in ("--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--clearenv", "--new-session"):
        assert wall in line
    assert line[line.index("--cap-drop") + 1] == "ALL"
    assert line[-2:] == ["--", "python"]
    assert "/tmp" not in line


def test_installed_packages_below_a_prefix_are_covered(tmp_path):
    hidden = tmp_path / "lib" / "python3.99" / "site-packages"
    hidden.mkdir(parents=True)

    line = bwrap.arguments(["python"], prefix=str(tmp_path), visible=[f"{hidden}/numpy"], environment={})

    cover, show = line.index(str(hidden)), line.index(f"{hidden}/numpy")
    assert line[cover - 1] == "--tmpfs"
    assert cover < show < len(line) - 1 - line[::-1].index(str(hidden))
    assert line[len(line) - 2 - line[::-1].index(str(hidden))] == "--remount-ro"
