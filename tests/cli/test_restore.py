"""Restoring: a file that is not whole changes nothing."""

import json
import shutil
import sqlite3
import zipfile
from contextlib import closing

import pytest

MANIFEST, DATABASE = "manifest.json", "hexloop.sqlite3"


@pytest.fixture
def backup(in_process, tmp_path):
    """A good backup."""
    target = tmp_path / "good.hexloop"
    assert in_process("backup", target) == 0
    return target


def contents(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.name != "serve.lock"}


def rewritten(source, target, *, manifest=None, stored=None, more=()):
    """The backup with another manifest, another database or further files."""
    with zipfile.ZipFile(source) as archive:
        old_manifest, old_stored = json.loads(archive.read(MANIFEST)), archive.read(DATABASE)
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(MANIFEST, json.dumps(manifest(old_manifest) if manifest else old_manifest))
        archive.writestr(DATABASE, stored(old_stored) if stored else old_stored)
        for name in more:
            archive.writestr(name, "x")
    return target


def with_blob(source, target, sha256):
    """The backup with a file of one letter under this name."""

    def named(manifest):
        manifest["files"][f"files/{sha256}"] = {"sha256": sha256, "bytes": 1}
        return manifest | {"version": 2}

    return rewritten(source, target, manifest=named, more=[f"files/{sha256}"])


def set_size(manifest, size):
    manifest["files"][DATABASE]["bytes"] = size
    return manifest


def without_files(manifest):
    del manifest["files"]
    return manifest


BROKEN = {
    "truncated": lambda good, bad: bad.write_bytes(good.read_bytes()[:-2000]),
    "cut in half": lambda good, bad: bad.write_bytes(good.read_bytes()[: good.stat().st_size // 2]),
    "one bit": lambda good, bad: bad.write_bytes(flip(good.read_bytes(), good.stat().st_size // 2)),
    "empty": lambda good, bad: bad.write_bytes(b""),
    "a text": lambda good, bad: bad.write_text("my notes"),
    "another zip": lambda good, bad: zipfile.ZipFile(bad, "w").close(),
    "a bare database": lambda good, bad: sqlite3.connect(bad).close() or bad.write_bytes(b"SQLite format 3\0" * 50),
    "other bytes": lambda good, bad: rewritten(good, bad, stored=lambda data: flip(data, 5000)),
    "more bytes than said": lambda good, bad: rewritten(good, bad, manifest=lambda m: set_size(m, 10)),
    "fewer bytes than said": lambda good, bad: rewritten(good, bad, manifest=lambda m: set_size(m, 10**9)),
    "a file that is not what its name says": lambda good, bad: with_blob(good, bad, "a" * 64),
    "a file the manifest does not know": lambda good, bad: rewritten(good, bad, more=["files/" + "a" * 64]),
    "a file under another name": lambda good, bad: rewritten(good, bad, more=["files/evil.png"]),
    "a path that leads out": lambda good, bad: rewritten(good, bad, more=["../../evil"]),
    "other manifest": lambda good, bad: rewritten(good, bad, manifest=lambda m: m | {"format": "other"}),
    "newer form": lambda good, bad: rewritten(good, bad, manifest=lambda m: m | {"version": 3}),
    "no list of files": lambda good, bad: rewritten(good, bad, manifest=without_files),
    "manifest of another": lambda good, bad: rewritten(good, bad, manifest=lambda m: m | {"migrations": []}),
    "a size without end": lambda good, bad: rewritten(good, bad, manifest=lambda m: set_size(m, float("inf"))),
    "not an object": lambda good, bad: rewritten(good, bad, manifest=lambda m: [m]),
}


def flip(data, at):
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.mark.parametrize("how", BROKEN)
def test_file_that_is_not_whole_changes_nothing(in_process, backup, made, tmp_path, capsys, how):
    bad = tmp_path / "bad.hexloop"
    BROKEN[how](backup, bad)
    before = contents(made)

    code = in_process("restore", bad)

    said = capsys.readouterr().err.strip()
    assert code == 1
    assert said.startswith(f"{bad} is not a whole Hexloop backup: ") or "manifest" in said
    assert said.endswith(". Nothing was changed.")
    assert contents(made) == before


def test_file_that_is_not_there_is_named(in_process, made, capsys, tmp_path):
    before = contents(made)

    code = in_process("restore", tmp_path / "gone.hexloop")

    assert code == 1
    assert (
        capsys.readouterr().err
        == f"{tmp_path}/gone.hexloop cannot be read: No such file or directory. Nothing was changed.\n"
    )
    assert contents(made) == before


def test_backup_of_a_newer_program_is_refused(in_process, made, tmp_path, capsys):
    with closing(sqlite3.connect(made / DATABASE)) as connection:
        connection.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('review', '9999_to_come', '')")
        connection.commit()
    in_process("backup", tmp_path / "newer.hexloop")
    before = contents(made)

    code = in_process("restore", tmp_path / "newer.hexloop")

    assert code == 3
    assert "was made by a newer Hexloop (review 9999_to_come is not known here)" in capsys.readouterr().err
    assert contents(made) == before


def test_running_program_is_named_and_left_alone(serving, run, backup, made):
    with serving() as program:
        refused = run("restore", backup)

    assert refused.returncode == 3
    assert refused.stderr.startswith(f"Hexloop is running at {program.address} on the data folder {made}. ")


def test_restore_into_an_empty_folder(run, backup, tmp_path):
    fresh = tmp_path / "fresh"

    restored = run("restore", backup, data=fresh)

    assert restored.returncode == 0
    assert sorted(path.name for path in fresh.iterdir()) == [DATABASE, "serve.lock"]


def test_damaged_database_is_set_aside_whole(in_process, backup, made):
    damaged = b"no database at all" * 1000
    (made / DATABASE).write_bytes(damaged)
    (made / f"{DATABASE}-wal").write_bytes(b"its log")

    code = in_process("restore", backup)

    aside = {path.name: path.read_bytes() for path in (made / "backups").glob("*-damaged/*")}
    assert code == 0
    assert aside == {DATABASE: damaged, f"{DATABASE}-wal": b"its log"}
    assert sqlite_is_sound(made / DATABASE)


def test_database_that_another_program_has_open_is_not_replaced(in_process, backup, made, monkeypatch, capsys):
    monkeypatch.setattr("hexloop.cli.database.WAIT_S", 0.1)
    before = (made / DATABASE).read_bytes()

    with closing(sqlite3.connect(made / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM accounts_user").fetchall()
        code = in_process("restore", backup)

    assert code == 3
    assert "Another program has the database" in capsys.readouterr().err
    assert (made / DATABASE).read_bytes() == before


def sqlite_is_sound(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_restored_program_starts(serving, run, backup, made):
    shutil.rmtree(made)
    run("restore", backup)

    with serving() as program:
        status, _, _ = program.get("/health")

    assert status == 200
