"""A copy of everything is kept before an import changes it."""

import io

import pytest
from make import NOW

from hexloop.apps.files.models import Stage
from hexloop.apps.questions.models import OwnQuestion
from hexloop.importers import bringing, safekeeping
from hexloop.importers.progress import Progress
from hexloop.lib.errors import HexloopError


@pytest.fixture
def brought(user, settings, tmp_path, monkeypatch):
    settings.FILES_FOLDER = tmp_path / "files"
    monkeypatch.setattr(safekeeping, "_keepers", [])
    file = io.BytesIO(b"question,answer\nWhy?,Because\n")
    waiting = bringing.keep(brought=bringing.look(user=user, name="a.csv", file=file, at=NOW), file=file)
    waiting.stage = Stage.RUNNING
    waiting.save()
    return waiting


def test_a_copy_is_made_before_anything_is_changed(brought):
    seen = []
    safekeeping.keep_with(lambda before: seen.append((before, OwnQuestion.objects.count())))

    bringing.work(brought, Progress())

    assert seen == [("import", 0)]
    assert OwnQuestion.objects.count() == 1


@pytest.mark.parametrize("error", [HexloopError("The database is damaged."), OSError("No space left on device")])
def test_without_a_copy_nothing_is_imported(brought, error):
    def fails(before):
        raise error

    safekeeping.keep_with(fails)

    bringing.work(brought, Progress())

    brought.refresh_from_db()
    assert brought.stage == Stage.FAILED
    assert str(error) in brought.text
    assert not OwnQuestion.objects.exists()


def test_where_nobody_makes_copies_imports_come_in(brought):
    bringing.work(brought, Progress())

    assert OwnQuestion.objects.count() == 1
