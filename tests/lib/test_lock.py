"""A lock between processes."""

import os
import signal
import subprocess
import sys

import pytest

from hexloop.lib.lock import FileLock, Taken, holder_note

HOLD = """
import sys, time
from pathlib import Path
from hexloop.lib.lock import FileLock
with FileLock(Path(sys.argv[1])) as lock:
    lock.write("http://127.0.0.1:8000")
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    """A process that holds ``tmp_path/lock``."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path / "lock"], stdout=subprocess.PIPE, text=True
    ) as process:
        process.stdout.readline()
        yield process
        process.kill()


def test_taken_lock_names_its_holder(holder, tmp_path):
    with pytest.raises(Taken) as taken, FileLock(tmp_path / "lock"):
        pass

    assert taken.value.note == "http://127.0.0.1:8000"
    assert holder_note(tmp_path / "lock") == "http://127.0.0.1:8000"


def test_lock_of_a_killed_process_is_free(holder, tmp_path):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()

    assert holder_note(tmp_path / "lock") is None
    with FileLock(tmp_path / "lock"):
        pass


def test_lock_that_was_never_taken_has_no_holder(tmp_path):
    assert holder_note(tmp_path / "lock") is None


def test_note_is_gone_when_the_lock_is(tmp_path):
    with FileLock(tmp_path / "lock") as lock:
        lock.write("a long note")
        lock.write("short")
        held = holder_note(tmp_path / "lock")

    assert held == "short"
    assert (tmp_path / "lock").read_text() == ""
