"""What runs confined can take no memory, no time, no file and no network beyond its limits."""

import shutil
import socket
import subprocess
import sys
import threading
from contextlib import closing
from functools import cache

import pytest

from hexloop.lib.confined import running
from hexloop.lib.confined.running import Limits, lines

LIMITS = Limits(cpu_s=5, wall_s=20.0)


@pytest.fixture
def printed(tmp_path):
    def run(source, *, limits=LIMITS, **more):
        program = tmp_path / "program.py"
        program.write_text(source)
        with closing(lines(program, limits=limits, **more)) as said:
            return list(said)

    return run


@cache
def forbidden():
    """Why no walls can stand on this machine, in bubblewrap's words; empty where they must."""
    if sys.platform != "linux":
        return "bubblewrap is for Linux"
    assert shutil.which("bwrap"), "bubblewrap is missing. Run python tools/test_needs.py: it brings it."
    simplest = ["bwrap", *["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--unshare-all", "true"]]
    tried = subprocess.run(simplest, capture_output=True, check=False, text=True)
    return tried.stderr if tried.returncode else ""


@pytest.fixture
def walled():
    """Walls that stand. A skip is for a machine that forbids them, never for walls of ours that fell."""
    if forbidden():
        pytest.skip(forbidden())
    assert running.walls_stand()


@pytest.fixture(params=["with walls", "without"])
def walls(request, monkeypatch):
    """Both ways to start it."""
    if request.param == "without":
        monkeypatch.setattr(running, "walls_stand", lambda: False)
    else:
        request.getfixturevalue("walled")


def test_a_program_gets_its_words_and_its_input(printed, walls, tmp_path):
    (tmp_path / "input").write_bytes(b"from the file")
    with (tmp_path / "input").open("rb") as file:
        said = printed("import sys; print(sys.argv[1], sys.stdin.read())", words=["word"], stdin=file)

    assert said == [b"word from the file\n"]


def test_memory_ends(printed, walls):
    source = "print('began', flush=True)\ntry:\n    bytearray(2**31)\nexcept MemoryError:\n    print('no more')\n"

    assert printed(source) == [b"began\n", b"no more\n"]


def test_computing_ends(printed, walls, monkeypatch):
    clock, rung = threading.Timer, []
    monkeypatch.setattr(threading, "Timer", lambda after, end: clock(after, lambda: (rung.append(after), end())))

    said = printed("print('began', flush=True)\nwhile True: pass\n", limits=Limits(cpu_s=1, wall_s=120.0))

    assert said == [b"began\n"]
    assert rung == []  # it was not the clock on the wall that ended it


def test_waiting_ends(printed, walls):
    source = "import time; print('began', flush=True); time.sleep(600)"

    assert printed(source, limits=Limits(cpu_s=5, wall_s=1.0)) == [b"began\n"]


def test_a_line_without_an_end_comes_in_parts(printed, walls):
    said = printed("print('a' * 1000)", limits=Limits(cpu_s=5, wall_s=20.0, line=400))

    assert [len(part) for part in said] == [400, 400, 201]


def test_no_file_can_be_written(printed, walls, tmp_path):
    target = tmp_path / "target"
    source = f"try:\n    open({str(target)!r}, 'wb', buffering=0).write(b'x')\nexcept OSError:\n    print('no')\n"

    assert printed(source) == [b"no\n"]
    assert not target.exists() or target.read_bytes() == b""


def test_the_environment_is_empty(printed, walls, monkeypatch):
    monkeypatch.setenv("SECRET", "secret")

    assert printed("import os; print(os.environ.get('SECRET'))") == [b"None\n"]


def test_behind_the_walls_there_is_no_network_and_no_folder_of_a_person(printed, walled, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret"
    secret.write_text("x")
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
        source = (
            "import os, socket\n"
            f"try:\n    socket.create_connection(('127.0.0.1', {port}), 2); print('in')\n"
            "except OSError:\n    print('no network')\n"
            f"print(os.path.exists({str(secret)!r}))\n"
        )

        assert printed(source) == [b"no network\n", b"False\n"]


def test_without_bubblewrap_there_are_no_walls(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    running.walls_stand.cache_clear()

    assert running.walls_stand() is False
    running.walls_stand.cache_clear()
