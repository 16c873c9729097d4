"""Recordings of rounds, from before the recordings app, move there with their moments, and back."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from make import NOW, make_user
from make_mocks import make_mock, start

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE = [("mock", "0005_several_problems")]
AFTER = [("mock", "0007_recordings_gone"), ("recordings", "0001_initial")]


def migrate(targets):
    executor = MigrationExecutor(connection)
    return executor.migrate(targets).apps


def latest():
    return MigrationExecutor(connection).loader.graph.leaf_nodes()


@pytest.fixture
def round_pk():
    """A round that runs, in a database that is then at the old migration; afterwards at the new ones again."""
    user = make_user()
    mock = make_mock(user, "breadth")
    start(user, mock)
    yield mock.rounds.get().pk
    migrate(latest())


def test_recording_moves_there_and_back(round_pk):
    old = migrate(BEFORE)
    began = NOW + timedelta(minutes=1)
    old.get_model("mock", "Recording").objects.create(
        round_id=round_pk, file="f" * 32, media_type="audio/webm", started_at=began, seconds=60, size=9
    )
    for at_ms, kind, words in [
        (30_000, "run", "before it"),
        (70_000, "run", "in it"),
        (80_000, "silence", "6 seconds"),
    ]:
        old.get_model("mock", "Mark").objects.create(round_id=round_pk, at_ms=at_ms, kind=kind, words=words)

    new = migrate(AFTER)
    moved = new.get_model("recordings", "Recording").objects.get()
    marks = list(moved.marks.order_by("at_ms").values_list("at_ms", "kind", "words"))
    left = list(new.get_model("mock", "Mark").objects.order_by("at_ms").values_list("kind", "words"))
    back = migrate(BEFORE)

    assert (moved.kind, moved.key, moved.file, moved.seconds) == ("round", str(round_pk), "f" * 32, 60)
    assert (moved.started_at, moved.heard_at) == (began, began + timedelta(seconds=60))
    assert marks == [(10_000, "run", "in it"), (20_000, "silence", "6 seconds")]
    assert left == [("run", "before it"), ("run", "in it")]
    again = back.get_model("mock", "Recording").objects.get()
    assert (again.round_id, again.file, again.started_at) == (round_pk, "f" * 32, began)
    assert list(back.get_model("mock", "Mark").objects.filter(kind="silence").values_list("at_ms", "words")) == [
        (80_000, "6 seconds")
    ]
