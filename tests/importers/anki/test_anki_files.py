"""Files that Anki 26.9.3 and a spreadsheet wrote, kept as they are."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review.models import Card, Review
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.guessing import Place, guess_columns
from hexloop.core.formats.tables import read_table
from hexloop.core.rounds import Round
from hexloop.importers.anki.carrying import import_package
from hexloop.importers.tables import import_table

FILES = Path(__file__).parents[2] / "files"
AT = datetime(2026, 12, 1, 12, tzinfo=UTC)


def take(user, name):
    with (FILES / name).open("rb") as file:
        return import_package(user=user, file=file, places={}, at=AT)


@pytest.mark.parametrize("form", ["new", "old"])
def test_a_kept_package_comes_in(user, store, form):
    report = take(user, f"interviews-{form}-form.apkg")

    assert report.counts == {
        "imported": 16,
        "updated": 0,
        "unchanged": 0,
        "skipped": 0,
        "cards": 19,
        "reviews": 48,
        "files": 1,
    }
    assert Card.objects.filter(suspended=True).count() == 2
    assert Card.objects.filter(deck="Interviews::Trees").count() == 9
    assert Review.objects.filter(source="anki").count() == 48


def test_a_package_that_was_cut_off_is_refused(user, store):
    with pytest.raises(BadFile, match="cut off"):
        take(user, "interviews-cut-off.apkg")

    assert not OwnQuestion.objects.exists()


def test_a_table_of_a_german_spreadsheet_comes_in(user):
    table = read_table((FILES / "questions-cp1252.csv").read_bytes())

    report = import_table(
        user=user, table=table, columns=guess_columns(table.headings), place=Place(Round.BREADTH), at=AT
    )

    assert (table.encoding, table.sign) == ("cp1252", ";")
    question = OwnQuestion.objects.get()
    assert question.question == "Was ist Überanpassung?"
    assert question.answer == "Gut auf den Daten, die man kennt,\r\nschlecht auf neuen"
    assert [line.reason for line in report.lines if line.reason] == ["Row 3: it has no question."]
