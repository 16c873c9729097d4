"""Packages of Anki's into the collection."""

from datetime import UTC, datetime

import pytest
from anki_side import ours

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
