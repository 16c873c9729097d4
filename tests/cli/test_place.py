"""The data folder, when it cannot be used."""

import errno
import os
import sqlite3

import pytest
from django.db import DatabaseError

from hexloop.cli import place
from hexloop.cli.exits import Exit
from hexloop.lib.folders import DataFolder


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.EACCES, "You may not write there. Change its owner or its mode, or name another folder"),
        (errno.EROFS, "The disk is read-only. Make it writable, or name another folder"),
        (errno.ENOSPC, "The disk is full. Free some space, or name another folder"),
        (errno.EIO, "The system says: Input/output error. Repair it, or name another folder"),
    ],
)
def test_failing_disk_is_said_with_what_to_do(tmp_path, monkeypatch, number, advice):
    def fail(handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(Exit) as left:
        place.prepare(DataFolder(tmp_path / "data"))

    assert str(left.value) == f"The data folder {tmp_path}/data cannot be used. {advice} in HEXLOOP_DATA."
    assert left.value.code == 3
    assert list((tmp_path / "data").iterdir()) == []


def test_folder_is_made_for_its_owner_only(tmp_path):
    folder = DataFolder(tmp_path / "deep" / "data")

    place.prepare(folder)

    assert folder.root.stat().st_mode & 0o777 == 0o700


def test_folder_that_is_there_keeps_its_mode(tmp_path):
    tmp_path.chmod(0o755)

    place.prepare(DataFolder(tmp_path))

    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_lock_that_cannot_be_taken_is_said(tmp_path):
    (tmp_path / "serve.lock").mkdir()

    with pytest.raises(Exit) as left, place.held(DataFolder(tmp_path)):
        pass

    assert left.value.code == 3
    assert str(left.value).startswith(f"The data folder {tmp_path} cannot be used. The system says: Is a directory.")


def failed(code):
    cause = sqlite3.OperationalError("as SQLite says it")
    cause.sqlite_errorcode = code
    error = DatabaseError("as Django says it")
    error.__cause__ = cause
    return error


def test_database_on_a_full_disk_is_said_like_a_full_disk(tmp_path):
    with pytest.raises(Exit) as left, place.written(DataFolder(tmp_path)):
        raise failed(sqlite3.SQLITE_FULL)

    assert left.value.code == 3
    assert str(left.value) == (
        f"The data folder {tmp_path} cannot be used. The disk is full. Free some space, "
        "or name another folder in HEXLOOP_DATA."
    )


def test_mistake_of_ours_stays_one(tmp_path):
    with pytest.raises(DatabaseError), place.written(DataFolder(tmp_path)):
        raise failed(sqlite3.SQLITE_MISMATCH)
