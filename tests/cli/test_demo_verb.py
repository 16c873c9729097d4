"""``hexloop demo``."""

import signal
import subprocess
from pathlib import Path

import pytest
from commands import Running, command, environment


@pytest.fixture
def demo(tmp_path):
    """A demo that makes its folder inside ``tmp_path``."""
    process = subprocess.Popen(
        command("demo", "--no-browser", "--port", "0"),
        env=environment(tmp_path / "unused", TMPDIR=str(tmp_path)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


def made(tmp_path):
    return [path.name for path in tmp_path.iterdir() if path.name.startswith("hexloop-demo-")]


def test_demo_serves_a_folder_that_is_gone_afterwards(demo, tmp_path):
    program = Running(demo)
    status, _, _ = program.get("/health")
    during = made(tmp_path)
    demo.send_signal(signal.SIGTERM)
    talk = demo.communicate(timeout=30)[1]

    assert status == 200
    assert len(during) == 1
    assert "Living 91 days" in talk
    assert (demo.returncode, made(tmp_path), (tmp_path / "unused").exists()) == (0, [], False)


def test_demo_that_is_stopped_while_it_is_made_leaves_nothing(demo, tmp_path):
    while "Judging" not in demo.stderr.readline():
        pass
    demo.send_signal(signal.SIGTERM)
    demo.communicate(timeout=30)

    assert demo.returncode == 1
    assert made(tmp_path) == []


def test_kept_demo_is_not_made_over_something(run, made_once, folder):
    Path(folder).mkdir()
    (folder / "hexloop.sqlite3").write_bytes((made_once / "hexloop.sqlite3").read_bytes())

    refused = run("demo", "--keep", folder)

    assert refused.returncode == 3
    assert refused.stderr.startswith(f"{folder} holds a database already. To open it: HEXLOOP_DATA={folder} hexloop")
