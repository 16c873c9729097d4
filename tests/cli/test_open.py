"""``hexloop open``."""

import sqlite3
from urllib.parse import urlsplit

from django.db import OperationalError

from hexloop.lib.lock import FileLock


def test_fresh_link_signs_in_to_the_running_program(serving, run):
    with serving() as program:
        opened = run("open")
        link = opened.stdout.strip()
        status, headers, _ = program.get(urlsplit(link).path)

    assert opened.returncode == 0
    assert link.startswith(f"{program.address}/open/")
    assert link != program.link
    assert (status, headers["Location"]) == (302, "/")


def test_nothing_that_runs_is_said(run, folder):
    refused = run("open")

    assert (refused.returncode, refused.stdout) == (3, "")
    assert refused.stderr.startswith(f"Hexloop is not running on the data folder {folder}. Start it with hexloop")
    assert not folder.exists()


def test_full_disk_is_said(in_process, made, monkeypatch, capsys):
    def refuse():
        cause = sqlite3.OperationalError("database or disk is full")
        cause.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise OperationalError("database or disk is full") from cause

    monkeypatch.setattr("hexloop.apps.accounts.services.local_user", refuse)
    with FileLock(made / "serve.lock") as lock:
        lock.write("http://127.0.0.1:8000")

        code = in_process("open", "--no-browser")

    said = capsys.readouterr()
    assert (code, said.out) == (3, "")
    assert said.err.startswith(f"The data folder {made} cannot be used. The disk is full. Free some space")


def test_program_that_was_killed_does_not_run(serving, run):
    with serving() as program:
        program.process.kill()
        program.process.wait(timeout=20)

        refused = run("open")

    assert refused.returncode == 3
