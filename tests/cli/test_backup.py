"""Backups: whole or not at all, without secrets, also while the program writes."""

import json
import sqlite3
import threading
import zipfile
from contextlib import closing

import pytest

from hexloop import __version__
from hexloop.cli import database

INSERT_CARD = """
INSERT INTO review_card (owner_id, under_nda, kind, key, "group", round, topic, deck, title, tags, position, stability,
    difficulty, due_on, due_at, last_review_at, last_grade, reviews, lapses, suspended, marked, flag, leech, made_at)
VALUES (?, 0, 'problem', ?, '', 'coding', '', '', '', '', 0, 1,
    1, '2026-01-01', '2026-01-01', '2026-01-01', 4, 1, 0, 0, 0, 0, 0, '2026-01-01')
"""


def read_manifest(path):
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read("manifest.json"))


def add_card(path, key):
    with closing(sqlite3.connect(path, timeout=20)) as connection:
        user = connection.execute("SELECT id FROM accounts_user").fetchone()[0]
        connection.execute(INSERT_CARD, [user, key])
        connection.commit()


def cards(path):
    with closing(sqlite3.connect(path)) as connection:
        return [key for (key,) in connection.execute("SELECT key FROM review_card ORDER BY id")]


def test_round_trip_brings_everything_back(in_process, made, tmp_path, capsys):
    add_card(made / "hexloop.sqlite3", "two-sum")
    target = tmp_path / "my.hexloop"

    backed_up = in_process("backup", target)
    printed = capsys.readouterr().out
    add_card(made / "hexloop.sqlite3", "lru-cache")
    restored = in_process("restore", target)

    assert (backed_up, restored, printed) == (0, 0, f"{target}\n")
    assert cards(made / "hexloop.sqlite3") == ["two-sum"]
    assert not (made / "hexloop.sqlite3-wal").exists()


def test_what_a_restore_replaces_is_kept(in_process, made, tmp_path):
    target = tmp_path / "my.hexloop"
    in_process("backup", target)
    add_card(made / "hexloop.sqlite3", "lru-cache")

    in_process("restore", target)
    kept = list((made / "backups").iterdir())
    in_process("restore", kept[0])

    assert len(kept) == 1
    assert cards(made / "hexloop.sqlite3") == ["lru-cache"]


def test_manifest_says_what_it_is(in_process, tmp_path):
    in_process("backup", tmp_path / "my.hexloop")

    manifest = read_manifest(tmp_path / "my.hexloop")

    assert (manifest["format"], manifest["version"], manifest["hexloop"]) == ("hexloop-backup", 1, __version__)
    assert ["review", "0001_initial"] in manifest["migrations"]
    assert sorted(manifest["files"]) == ["hexloop.sqlite3"]


def test_backup_signs_nobody_in(in_process, made, tmp_path):
    in_process("backup", tmp_path / "my.hexloop")

    key = (made / "secret.key").read_text().strip().encode()
    with zipfile.ZipFile(tmp_path / "my.hexloop") as archive:
        names, stored = archive.namelist(), archive.read("hexloop.sqlite3")
    (tmp_path / "copy").write_bytes(stored)
    with closing(sqlite3.connect(tmp_path / "copy")) as connection:
        links = connection.execute("SELECT count(*) FROM accounts_signinlink").fetchone()[0]
    assert sorted(names) == ["hexloop.sqlite3", "manifest.json"]
    assert key not in stored
    assert links == 0


def test_existing_file_is_replaced_only_when_told_to(in_process, tmp_path, capsys):
    target = tmp_path / "my.hexloop"
    target.write_text("mine")

    refused = in_process("backup", target)
    kept = target.read_text()
    forced = in_process("backup", target, "--force")

    assert (refused, kept, forced) == (3, "mine", 0)
    assert f"{target} is there already. Choose another name, or replace it with --force." in capsys.readouterr().err
    assert zipfile.is_zipfile(target)


@pytest.mark.parametrize("name", ["hexloop.sqlite3", "hexloop.sqlite3-wal", "secret.key", "serve.lock"])
def test_what_the_program_works_with_is_never_written_over(in_process, made, tmp_path, capsys, name):
    (tmp_path / "link").symlink_to(made)
    before = (made / "hexloop.sqlite3").read_bytes()

    code = in_process("backup", "--force", tmp_path / "link" / name)

    assert code == 2
    assert capsys.readouterr().err.endswith("is what Hexloop itself works with. Choose another name.\n")
    assert (made / "hexloop.sqlite3").read_bytes() == before


def test_backup_into_nowhere_leaves_a_sentence(in_process, tmp_path, capsys):
    code = in_process("backup", tmp_path / "gone" / "my.hexloop")

    assert code == 3
    assert "cannot be written: No such file or directory" in capsys.readouterr().err


def test_nothing_to_back_up_is_said(run, folder, tmp_path):
    refused = run("backup", tmp_path / "my.hexloop")

    assert refused.returncode == 3
    assert refused.stderr.startswith("There is nothing to back up")
    assert not folder.exists()


def test_backup_under_writes_holds_all_that_was_answered_before(serving, run, made, tmp_path):
    stop, answered = threading.Event(), []

    def write():
        while not stop.is_set():
            key = f"card-{len(answered)}"
            add_card(made / "hexloop.sqlite3", key)
            answered.append(key)

    with serving():
        writer = threading.Thread(target=write)
        writer.start()
        results = []
        for n in range(3):
            before = list(answered)
            code = run("backup", tmp_path / f"{n}.hexloop").returncode
            results.append((code, before, stored_cards(tmp_path / f"{n}.hexloop", tmp_path / f"{n}.sqlite3")))
        stop.set()
        writer.join()

    assert [code for code, _, _ in results] == [0, 0, 0]
    assert all(found[: len(before)] == before for _, before, found in results)
    assert len(results[-1][1]) > 0


def stored_cards(archive_path, copy):
    with zipfile.ZipFile(archive_path) as archive:
        copy.write_bytes(archive.read("hexloop.sqlite3"))
    assert database.fault_in(copy, thorough=True) == ""
    return cards(copy)


@pytest.mark.parametrize("count", [9, 12])
def test_newest_ten_automatic_backups_stay(made, count):
    from hexloop.cli.safekeeping import keep_copy
    from hexloop.lib.folders import DataFolder

    folder = DataFolder(made)
    (made / "backups").mkdir()
    (made / "backups" / "mine.hexloop").write_text("mine")

    made_files = [keep_copy(folder, "update").name for _ in range(count)]

    left = sorted(path.name for path in (made / "backups").iterdir())
    assert left == [*made_files[-10:], "mine.hexloop"]


def test_pictures_and_sounds_come_back_too(in_process, made, tmp_path):
    blob = made / "files" / "2c" / "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    blob.parent.mkdir(parents=True)
    blob.write_bytes(b"hello")
    (made / "files" / "incoming").mkdir()
    (made / "files" / "incoming" / "x").write_bytes(b"waits")
    target = tmp_path / "my.hexloop"

    backed_up = in_process("backup", target)
    blob.unlink()
    restored = in_process("restore", target)

    assert (backed_up, restored) == (0, 0)
    assert blob.read_bytes() == b"hello"
    manifest = read_manifest(target)
    assert (manifest["version"], sorted(manifest["files"])) == (2, [f"files/{blob.name}", "hexloop.sqlite3"])
