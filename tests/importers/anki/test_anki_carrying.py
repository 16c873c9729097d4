"""Packages of Anki's into the collection."""

import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest
from anki_side import ours
from make import make_user

from hexloop.apps.files.models import Attachment
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review import services as review
from hexloop.apps.review.models import Card, Review
from hexloop.core.formats.guessing import Place
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.importers.anki.carrying import import_package
from hexloop.importers.progress import Cancelled, Progress

FORMS = pytest.mark.parametrize("name", ["new.apkg", "old.apkg"])


def take(user, path, at=None, places=None, **more):
    with path.open("rb") as file:
        return import_package(user=user, file=file, places=places or {}, at=at or datetime.now(UTC), **more)


def rows():
    """Everything an import writes, as it stands."""
    return [list(model.objects.order_by("pk").values_list()) for model in (OwnQuestion, Card, Review, Attachment)]


def ours_due(guid):
    """When the cards of a note are due."""
    key = OwnQuestion.objects.get(guid=guid).key
    return set(Card.objects.filter(group=key).values_list("due_on", flat=True))


@FORMS
def test_everything_comes_in(made, user, store, name):
    folder, anki = made

    report = take(user, folder / name)

    assert report.counts["imported"] == len(anki["notes"])
    assert report.counts["skipped"] == 0
    assert report.reviews == sum(len(card["log"]) for card in anki["cards"].values())
    assert set(OwnQuestion.objects.values_list("guid", flat=True)) == set(anki["notes"])
    found = ours(user)
    assert set(found) == set(anki["cards"])
    for key, card in anki["cards"].items():
        mine = found[key]
        assert mine["log"] == card["log"], key
        assert (mine["deck"], mine["flag"]) == (card["deck"], card["flag"]), key
        assert mine["suspended"] == (card["queue"] == -1), key
        assert mine["new"] == (card["type"] == 0), key
        if card["type"]:
            assert (mine["reps"], mine["lapses"]) == (card["reps"], card["lapses"]), key
            assert mine["stability"] == pytest.approx(card["stability"], rel=1e-3), key
            assert mine["difficulty"] == pytest.approx(card["difficulty"], rel=1e-3), key
        if card["type"] == 2:
            assert mine["due_day"] == card["due_day"], key
        if card["type"] == 0:
            assert mine["position"] == card["due"], key


@FORMS
def test_states_marks_and_tags_come_in(made, user, store, name):
    folder, _ = made

    take(user, folder / name)

    assert Card.objects.filter(marked=True).count() == 1
    assert Card.objects.filter(leech=True).count() == 1
    assert Card.objects.filter(suspended=True).count() == 2
    assert Card.objects.exclude(buried_until=None).count() == 1
    assert OwnQuestion.objects.filter(tags__contains=" n::3 ").get().tags == " n::3 numbers "
    assert not OwnQuestion.objects.filter(tags__contains="marked").exists()


@FORMS
def test_texts_are_cleaned_and_media_kept(made, user, store, name):
    folder, _ = made

    take(user, folder / name)

    dot = Attachment.objects.get()
    question = OwnQuestion.objects.get(question__startswith="A dot")
    assert f'<img src="{dot.url}"' in question.question
    assert "[sound missing: none.mp3]" in question.answer
    area = OwnQuestion.objects.get(question__startswith="Area")
    assert area.question == r'Area is <span class="math inline">\pi r^2</span>'
    assert area.answer == '<span class="math inline">a</span> and <span class="math inline">b</span>'
    gaps = OwnQuestion.objects.get(form="cloze")
    assert gaps.question == (
        'A {{c1::forest}} is many {{c2::trees::plants}}, {{c3::<span class="math inline">n</span>}} of them'
    )
    assert gaps.extra == "More"


@FORMS
def test_the_same_file_again_changes_nothing(made, user, store, name):
    folder, anki = made
    take(user, folder / name)
    before = rows()

    report = take(user, folder / name)

    assert rows() == before
    assert report.counts == {
        "imported": 0,
        "updated": 0,
        "unchanged": len(anki["notes"]),
        "skipped": 0,
        "cards": 0,
        "reviews": 0,
        "files": 0,
    }


def test_the_other_form_of_the_same_collection_changes_nothing(made, user, store):
    folder, anki = made
    take(user, folder / "new.apkg")
    before = rows()

    report = take(user, folder / "old.apkg")

    assert report.counts["unchanged"] == len(anki["notes"])
    assert rows() == before


def test_a_later_review_here_is_kept(made, user, store):
    folder, _ = made
    take(user, folder / "new.apkg")
    card = Card.objects.filter(reviews__gt=0, key__regex=r"^own-\d+$", suspended=False).first()
    review.grade(user=user, kind=card.kind, key=card.key, round=Round.BREADTH, grade=Grade.SOLID, at=datetime.now(UTC))
    card.refresh_from_db()

    report = take(user, folder / "new.apkg")

    assert Card.objects.get(pk=card.pk).due_on == card.due_on
    kept = [line for line in report.lines if "reviewed here later" in line.reason]
    assert [line.outcome for line in kept] == ["unchanged"]


def changed(path, tmp_path, *statements):
    """The package of the older form with its database changed."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    database = tmp_path / "changed.db"
    database.write_bytes(parts["collection.anki21"])
    with closing(sqlite3.connect(database)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    with zipfile.ZipFile(tmp_path / "changed.apkg", "w") as package:
        for name, content in (parts | {"collection.anki21": database.read_bytes()}).items():
            package.writestr(name, content)
    return tmp_path / "changed.apkg"


def test_a_note_that_was_changed_there_brings_its_text_and_keeps_what_was_done_here(made, user, store, tmp_path):
    folder, anki = made
    take(user, folder / "old.apkg")
    question = OwnQuestion.objects.get(question="What is <b>3</b>?")
    OwnQuestion.objects.filter(pk=question.pk).update(under_nda=True)
    card = Card.objects.get(key=question.key)
    graded = review.grade(
        user=user, kind=card.kind, key=card.key, round=Round.BREADTH, grade=Grade.SOLID, at=datetime.now(UTC)
    )
    newer = changed(
        folder / "old.apkg",
        tmp_path,
        "update notes set flds = 'What is 3?' || char(31) || 'Three', mod = mod + 100 where flds like 'What is <b>3%'",
    )

    report = take(user, newer)

    question.refresh_from_db()
    assert (question.question, question.answer, question.under_nda) == ("What is 3?", "Three", True)
    assert Card.objects.get(pk=card.pk).due_on == graded.card.due_on
    assert Review.objects.filter(pk=graded.review.pk, undone_at=None).exists()
    [line] = [line for line in report.lines if line.outcome == "updated"]
    assert line.reason == "Its text was changed there; its dates here stay, because it was reviewed here later."
    assert report.counts["unchanged"] == len(anki["notes"]) - 1


def test_a_card_that_was_reviewed_there_since_takes_its_new_date(made, user, store, tmp_path):
    folder, _ = made
    take(user, folder / "old.apkg")
    later = int((datetime.now(UTC) - timedelta(minutes=1)).timestamp() * 1000)
    one = "(select id from cards where type = 2 and queue = 2 and odid = 0 order by id limit 1)"
    newer = changed(
        folder / "old.apkg",
        tmp_path,
        f"insert into revlog select {later}, {one}, -1, 4, 40, 4, 2500, 5000, 1",
        f"update cards set due = due + 40, ivl = 40, reps = reps + 1 where id = {one}",
    )
    before = ours(user)

    report = take(user, newer)

    after = ours(user)
    [moved] = [key for key in after if after[key] != before[key]]
    assert after[moved]["due_day"] == before[moved]["due_day"] + 40
    assert after[moved]["reps"] == before[moved]["reps"] + 1
    assert report.counts["reviews"] == 1
    assert [line.reason for line in report.lines if line.outcome == "updated"] == ["It was reviewed there later."]


@pytest.mark.parametrize(
    ("zone", "crt", "offset", "made_on"),
    [
        ("America/New_York", datetime(2026, 3, 1, 9, tzinfo=UTC), 300, date(2026, 3, 1)),
        ("Asia/Tokyo", datetime(2026, 2, 28, 19, tzinfo=UTC), -540, date(2026, 3, 1)),
        ("Asia/Tokyo", datetime(2026, 2, 28, 19, tzinfo=UTC), None, date(2026, 3, 1)),
        ("Asia/Kathmandu", datetime(2026, 2, 28, 22, 15, tzinfo=UTC), -345, date(2026, 3, 1)),
    ],
)
def test_due_days_are_counted_from_the_day_where_the_collection_was_made(
    made, store, tmp_path, db, zone, crt, offset, made_on
):
    folder, anki = made
    conf = (
        "json_remove(conf, '$.creationOffset')" if offset is None else f"json_set(conf, '$.creationOffset', {offset})"
    )
    path = changed(
        folder / "old.apkg",
        tmp_path,
        f"update col set crt = {int(crt.timestamp())}, conf = {conf}",
        "update cards set due = 10, odue = 0, odid = 0 where type = 2",
    )

    take(make_user("traveler", time_zone=zone), path)

    reviewed = {key.rpartition("/")[0] for key, card in anki["cards"].items() if card["type"] == 2}
    guid = sorted(reviewed)[0]
    dates = ours_due(guid)
    assert made_on + timedelta(10) in dates


def test_decks_go_to_the_rounds_that_were_chosen(made, user, store):
    folder, _ = made
    places = {"Interviews::Trees": Place(Round.DOMAIN, "trees")}

    take(user, folder / "new.apkg", places=places)

    chosen = Card.objects.filter(deck="Interviews::Trees")
    assert set(chosen.values_list("round", "topic")) == {("domain", "trees")}
    assert set(Card.objects.exclude(deck="Interviews::Trees").values_list("round", flat=True)) == {"breadth"}


def test_a_dry_run_says_the_same_and_keeps_nothing(made, user, store):
    folder, anki = made

    report = take(user, folder / "new.apkg", dry_run=True)

    assert report.counts["imported"] == len(anki["notes"])
    assert rows() == [[], [], [], []]
    assert [path for path in store.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("stage", ["Unpacking pictures and sounds", "Reading notes", "Keeping cards and their history"])
def test_a_stopped_import_keeps_nothing(made, user, store, stage):
    folder, _ = made

    class Stopping(Progress):
        def begin(self, name, total):
            super().begin(name, total)
            if name == stage:
                self.cancel()

    with pytest.raises(Cancelled):
        take(user, folder / "new.apkg", progress=Stopping())

    assert rows() == [[], [], [], []]
    assert [path for path in store.rglob("*") if path.is_file()] == []


def test_another_person_gets_nothing_of_it(made, user, stranger, store):
    folder, anki = made
    take(user, folder / "new.apkg")

    report = take(stranger, folder / "new.apkg")

    assert report.counts["imported"] == len(anki["notes"])
    assert ours(stranger).keys() == ours(user).keys()
