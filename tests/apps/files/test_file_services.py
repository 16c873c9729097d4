"""Bytes come into the store whole or not at all, and what waits too long goes."""

import hashlib
import os
from datetime import timedelta

import pytest
from make import NOW

from hexloop.apps.files import queries, services, store
from hexloop.apps.files.models import Attachment, Import, Stage


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


def left_in(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def waiting(user, at=NOW, **values):
    kept = store.keep_incoming([b"bytes"])
    usual = {"source": "csv", "name": "x.csv", "kept": kept, "made_at": at}
    return services.begin_import(brought=Import(owner=user, **usual | values))


def test_bytes_lie_under_their_hash(folder):
    with store.arriving() as arriving:
        blob = arriving.take([b"GIF89a", b"\x01\x00\x01\x00"])
        arriving.settle({blob.sha256})

    assert blob.sha256 == hashlib.sha256(b"GIF89a\x01\x00\x01\x00").hexdigest()
    assert (blob.media_type, blob.shown, blob.bytes) == ("image/gif", True, 10)
    assert store.path_of(blob.sha256).read_bytes() == b"GIF89a\x01\x00\x01\x00"
    assert left_in(folder) == [blob.sha256]


def test_the_same_bytes_lie_there_once(folder):
    for _ in range(2):
        with store.arriving() as arriving:
            blobs = {arriving.take([b"a"]).sha256, arriving.take([b"a"]).sha256}
            arriving.settle(blobs)

    assert left_in(folder) == sorted(blobs)


def test_what_nobody_wants_does_not_stay(folder):
    with store.arriving() as arriving:
        wanted, _ = arriving.take([b"a"]), arriving.take([b"b"])
        arriving.settle({wanted.sha256})

    assert left_in(folder) == [wanted.sha256]


def test_an_error_leaves_the_store_as_it_was(folder):
    with store.arriving() as arriving:
        there = arriving.take([b"there before"])
        arriving.settle({there.sha256})

    def fails():
        with store.arriving() as arriving:
            new, again = arriving.take([b"new"]), arriving.take([b"there before"])
            arriving.settle({new.sha256, again.sha256})
            raise KeyError

    with pytest.raises(KeyError):
        fails()

    assert left_in(folder) == [there.sha256]


def test_a_waiting_file_that_breaks_off_is_not_kept(folder):
    def breaks():
        yield b"half"
        raise OSError

    with pytest.raises(OSError):
        store.keep_incoming(breaks())

    assert left_in(folder) == []


def test_one_file_of_a_person_has_one_row(user, stranger):
    blob = store.Blob("a" * 64, 3, "image/png", shown=True)

    assert services.attach(user=user, files={"a.png": blob, "b.png": blob}, at=NOW) == 1
    assert services.attach(user=user, files={"c.png": blob}, at=NOW) == 0
    assert services.attach(user=stranger, files={"c.png": blob}, at=NOW) == 1
    assert list(queries.visible_attachments(user=user).values_list("name", flat=True)) == ["a.png"]
    assert Attachment.objects.count() == 2


def test_files_that_nobody_came_back_to_go(user, stranger, folder):
    old, theirs = waiting(user, NOW - timedelta(days=8)), waiting(stranger, NOW - timedelta(days=8))

    new = waiting(user)

    assert set(Import.objects.values_list("pk", flat=True)) == {theirs.pk, new.pk}
    assert left_in(folder) == sorted([theirs.kept, new.kept])
    assert old.kept not in left_in(folder)


def test_an_import_begins_once(user):
    brought = waiting(user)

    assert services.choose(brought=brought, choices={"decks": {}})
    assert not services.choose(brought=brought, choices={"decks": {"x": ["breadth", ""]}})
    assert brought.choices == {"decks": {}}


def test_the_end_of_an_import_lets_its_file_go(user, folder):
    brought = waiting(user)

    services.end_import(brought=brought, stage=Stage.DONE, text="Done.", at=NOW, counts={"imported": 1})

    brought.refresh_from_db()
    assert (brought.stage, brought.counts, brought.kept, left_in(folder)) == ("done", {"imported": 1}, "", [])


def test_what_a_killed_program_left_is_cleared_away(user, folder):
    services.choose(brought=(cut := waiting(user)), choices={})
    services.choose(brought=(under_way := waiting(user)), choices={})
    for name, age in (("old", 2), ("young", 0)):
        left = folder / "arriving" / name
        left.mkdir(parents=True)
        (left / name).write_bytes(b"x")
        moment = (NOW - timedelta(days=age)).timestamp()
        os.utime(left, (moment, moment))

    services.stop_left_over(at=NOW, running=[under_way.pk])

    cut.refresh_from_db()
    under_way.refresh_from_db()
    assert (cut.stage, under_way.stage) == (Stage.FAILED, Stage.RUNNING)
    assert left_in(folder) == sorted([under_way.kept, "young"])


def test_the_last_choice_for_a_deck_is_remembered(user, stranger):
    for days, owner, place in ((3, user, "coding"), (1, user, "domain"), (0, stranger, "design")):
        brought = waiting(owner, NOW - timedelta(days=days))
        services.choose(brought=brought, choices={"decks": {"ML": [place, ""]}})
        services.end_import(brought=brought, stage=Stage.DONE, text="", at=NOW)

    assert queries.remembered_decks(user=user) == {"ML": ("domain", "")}
