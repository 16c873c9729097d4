"""The command line as a person runs it: in processes of its own, on throw-away data folders."""

import os
import shutil
import signal
import subprocess
from contextlib import contextmanager

import pytest
from commands import Running, command, environment


@pytest.fixture
def folder(tmp_path):
    """A data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def run(folder):
    """Run a verb on ``folder`` until it ends."""

    def run_verb(*words, data=folder, **more):
        return subprocess.run(
            command(*words), env=environment(data, **more), capture_output=True, text=True, timeout=60, check=False
        )

    return run_verb


@pytest.fixture
def serving(folder):
    """Start ``hexloop serve`` on ``folder`` and stop it at the end."""

    @contextmanager
    def serve(*words, data=folder, **more):
        process = subprocess.Popen(
            command("serve", "--port", "0", *words),
            env=environment(data, **more),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            yield Running(process)
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=20)

    return serve


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    """A data folder with a database that is up to date. Copy it; do not write to it."""
    data = tmp_path_factory.mktemp("made") / "data"
    with subprocess.Popen(
        command("serve", "--port", "0"),
        env=environment(data),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        Running(process)
        process.terminate()
        process.communicate(timeout=20)
    return data


@pytest.fixture
def made(made_once, folder):
    """``folder`` with a database that is up to date."""
    return shutil.copytree(made_once, folder)


@pytest.fixture
def in_process(made, monkeypatch):
    """Run a verb in this process, on ``made``: quicker, for verbs that start nothing."""
    from hexloop.cli import main

    mask = os.umask(0o022)
    monkeypatch.setenv("HEXLOOP_DATA", str(made))
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", os.environ["DJANGO_SETTINGS_MODULE"])
    yield lambda *words: main([str(word) for word in words])
    os.umask(mask)
