"""Out of the collection, through Anki's own library, and back."""

from datetime import UTC, datetime, timedelta

import pytest
from anki_peer import anki
from anki_side import ours
from make import grade_thing, make_problem, make_user
from test_anki_carrying import take

from hexloop.apps.files.models import Attachment
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.questions.packs import bank
from hexloop.apps.questions.services import OwnText, add_own, sync_questions
from hexloop.apps.review import services as review
from hexloop.apps.review.models import Card, Review
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.importers.anki.exporting import Chosen, NothingToExport, export_package


def export(user, folder, **chosen):
    target = folder / "ours.apkg"
    export_package(user=user, target=target, chosen=Chosen(**chosen), at=datetime.now(UTC))
    return target


def through_anki(folder, target, zone="UTC", **more):
    return anki({"do": "take_in", "folder": str(folder), "file": str(target)} | more, zone)


def written_here(user):
    """Questions of one's own with a history of this program, in every form and state."""
    at = datetime.now(UTC) - timedelta(days=30)
    texts = [OwnText(f"What is $x_{n}$?", f"The **{n}**-th", deck="Mine::Math", tags=("math",)) for n in range(6)]
    texts += [
        OwnText("precision", "TP / (TP + FP)", CardForm.REVERSED, topic="objectives-metrics-and-evaluation"),
        OwnText("A {{c1::forest}} of {{c2::trees}}", form=CardForm.CLOZE, round=Round.DOMAIN),
    ]
    made = [add_own(user=user, text=text, at=at + timedelta(minutes=place)) for place, text in enumerate(texts)]
    for place, card in enumerate(Card.objects.order_by("pk")[:7]):
        for step, grade in enumerate([Grade.SLOW, Grade.NO_CLUE, Grade.BUGS, Grade.SOLID][: place % 4 + 1]):
            review.grade(
                user=user,
                kind=card.kind,
                key=card.key,
                round=Round(card.round),
                grade=grade,
                at=at + timedelta(days=5 * step + 1, minutes=place),
                seconds=10 + place,
            )
    now = datetime.now(UTC)
    names = list(Card.objects.order_by("pk").values_list("kind", "key"))
    Card.objects.update(buried_until=None)
    review.suspend(user=user, names=names[:1], at=now)
    review.bury(user=user, names=names[1:2], at=now)
    review.flag(user=user, names=names[2:3], flag=4, at=now)
    review.mark(user=user, names=names[3:4], marked=True, at=now)
    return made


def settled(cards):
    """Without what the two sides round or word differently; new cards have no dates."""
    return {
        key: {name: value for name, value in card.items() if name not in {"stability", "difficulty", "log", "position"}}
        for key, card in cards.items()
    }


def test_anki_reads_what_was_exported(user, store, tmp_path):
    written_here(user)
    target = export(user, tmp_path)
    mine = ours(user)

    found = through_anki(tmp_path, target, again=True)

    assert found["check"][1] is True
    assert found["again"] == 0
    assert set(found["cards"]) == set(mine)
    guids = dict(OwnQuestion.objects.values_list("guid", "question"))
    assert set(found["notes"]) == set(guids)
    for key, card in found["cards"].items():
        here = mine[key]
        assert card["deck"] == here["deck"], key
        assert (card["type"] == 0) == here["new"], key
        assert (card["queue"] == -1) == here["suspended"], key
        assert card["flag"] == here["flag"], key
        assert (card["reps"], card["lapses"]) == (here["reps"], here["lapses"]), key
        assert card["due_day"] == here["due_day"], key
        assert [line[:2] for line in card["log"]] == [line[:2] for line in here["log"]], key
        if not here["new"]:
            assert card["stability"] == pytest.approx(here["stability"], rel=1e-3), key
            assert card["difficulty"] == pytest.approx(here["difficulty"], rel=1e-3), key
            assert card["ivl"] >= 1, key
        else:
            assert card["due"] == here["position"], key
    assert sum(card["queue"] == -3 for card in found["cards"].values()) == 1
    assert [sorted(note["tags"]) for note in found["notes"].values() if "marked" in note["tags"]] == [
        ["marked", "math"]
    ]


def test_texts_are_what_anki_shows(user, store, tmp_path):
    written_here(user)

    found = through_anki(tmp_path, export(user, tmp_path))

    texts = {tuple(note["fields"]) for note in found["notes"].values()}
    assert ("<p>What is \\(x_0\\)?</p>\n", "<p>The <strong>0</strong>-th</p>\n", "") in texts
    assert {note["type"] for note in found["notes"].values()} == {
        "Hexloop question",
        "Hexloop question, both ways",
        "Hexloop gaps",
    }


@pytest.mark.parametrize("form", ["new.apkg", "old.apkg"])
def test_out_through_anki_and_in_again_is_the_same_collection(user, store, tmp_path, form):
    written_here(user)
    through_anki(tmp_path, export(user, tmp_path))
    other = make_user("other")

    report = take(other, tmp_path / form)

    assert report.counts["imported"] == OwnQuestion.objects.filter(owner=user).count()
    before, after = ours(user), ours(other)
    assert settled(after) == settled(before)
    for key, card in before.items():
        assert [line[:2] for line in after[key]["log"]] == [line[:2] for line in card["log"]], key
        if not card["new"]:
            assert after[key]["stability"] == pytest.approx(card["stability"], rel=1e-3)
        else:
            assert after[key]["position"] == card["position"]
    kinds = [
        list(Review.objects.filter(owner=one).order_by("at").values_list("grade", "review_kind", "seconds", "on"))
        for one in (user, other)
    ]
    assert kinds[0] == kinds[1]


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo", "Asia/Kathmandu"])
def test_study_days_are_the_same_in_every_zone(store, db, tmp_path, zone):
    user = make_user(time_zone=zone)
    written_here(user)
    target = export(user, tmp_path)
    mine = ours(user)

    found = through_anki(tmp_path, target, zone)
    other = make_user("other", time_zone=zone)
    take(other, tmp_path / "new.apkg")

    assert {key: card["due_day"] for key, card in found["cards"].items()} == {
        key: card["due_day"] for key, card in mine.items()
    }
    assert {key: card["due_day"] for key, card in ours(other).items()} == {
        key: card["due_day"] for key, card in mine.items()
    }


def test_back_into_the_same_collection_changes_nothing(user, store, tmp_path):
    written_here(user)
    target = export(user, tmp_path)
    before = ours(user), Review.objects.count(), list(OwnQuestion.objects.order_by("pk").values_list())

    report = take(user, target)

    assert report.counts["unchanged"] == len(before[2])
    assert (ours(user), Review.objects.count(), list(OwnQuestion.objects.order_by("pk").values_list())) == before


@pytest.mark.parametrize("form", ["new.apkg", "old.apkg"])
def test_a_collection_of_ankis_comes_back_as_it_was(made, user, store, tmp_path, form):
    folder, source = made
    take(user, folder / form)

    found = through_anki(tmp_path, export(user, tmp_path))

    assert set(found["cards"]) == set(source["cards"])
    for key, card in source["cards"].items():
        there = found["cards"][key]
        assert there["log"] == card["log"], key
        assert (there["deck"], there["flag"], there["reps"] if card["type"] else 0) == (
            card["deck"],
            card["flag"],
            card["reps"] if card["type"] else 0,
        ), key
        assert (there["queue"] == -1) == (card["queue"] == -1), key
        if card["type"] == 2:
            assert (there["due_day"], there["ivl"]) == (card["due_day"], card["ivl"]), key
        if card["type"] == 0:
            assert there["due"] == card["due"], key
    assert found["media"] == ["dot.png"]
    assert {guid: note["tags"] for guid, note in found["notes"].items()} == {
        guid: note["tags"] for guid, note in source["notes"].items()
    }


def test_what_is_under_nda_never_leaves(user, store, tmp_path):
    add_own(user=user, text=OwnText("Secret?", "Yes", under_nda=True), at=datetime.now(UTC))
    add_own(user=user, text=OwnText("Open?", "Yes"), at=datetime.now(UTC))

    target = export(user, tmp_path, packs=True, problems=True)

    assert b"Secret" not in target.read_bytes()
    found = through_anki(tmp_path, target)
    assert [note["fields"][0] for note in found["notes"].values()] == ["<p>Open?</p>\n"]


def test_another_persons_questions_stay_with_them(user, stranger, store, tmp_path):
    add_own(user=stranger, text=OwnText("Theirs?", "Yes"), at=datetime.now(UTC))

    with pytest.raises(NothingToExport):
        export(user, tmp_path)


def test_problems_go_out_and_their_history_finds_them_again(user, store, tmp_path):
    make_problem("two-sum")
    grade_thing(user, "two-sum", Grade.BUGS, at=datetime.now(UTC) - timedelta(days=2))
    target = export(user, tmp_path, problems=True)
    found = through_anki(tmp_path, target)
    other = make_user("other")

    report = take(other, tmp_path / "new.apkg")

    assert [note["fields"][0] for note in found["notes"].values()] == ["Solve: Two Sum"]
    assert report.counts["imported"] == 1
    mine, theirs = Card.objects.get(owner=user), Card.objects.get(owner=other)
    assert (theirs.kind, theirs.key, theirs.due_on) == ("problem", "two-sum", mine.due_on)
    assert not OwnQuestion.objects.exists()


def test_questions_of_packs_go_out_with_their_key_points_and_come_back_to_their_cards(user, store, tmp_path):
    sync_questions()
    slug, question = next(iter(bank().questions.items()))
    grade_thing(user, slug, Grade.SLOW, kind="question", round=question.topic.area.round, at=datetime.now(UTC))
    without = add_own(user=user, text=OwnText("Mine?", "Yes"), at=datetime.now(UTC))
    only_own = through_anki(tmp_path, export(user, tmp_path))
    (tmp_path / "taken.anki2").unlink()
    other = make_user("other")

    found = through_anki(tmp_path, export(user, tmp_path, packs=True))
    report = take(other, tmp_path / "new.apkg")

    assert {note["type"] for note in only_own["notes"].values()} == {"Hexloop question"}
    [fields] = [note["fields"] for note in found["notes"].values() if note["type"].endswith("key points")]
    assert fields[2].count("<li>") == len(question.key_points)
    assert report.counts["imported"] == 2
    theirs = Card.objects.get(owner=other, key=slug)
    assert (theirs.kind, theirs.due_on) == ("question", Card.objects.get(owner=user, key=slug).due_on)
    assert OwnQuestion.objects.filter(owner=other).count() == 1
    assert without.pk


def test_media_of_others_are_not_taken_out(user, stranger, store, tmp_path, made):
    folder, _ = made
    take(stranger, folder / "new.apkg")
    theirs = Attachment.objects.get(owner=stranger)
    add_own(user=user, text=OwnText(f'<img src="{theirs.url}">', "A", markup="html"), at=datetime.now(UTC))

    found = through_anki(tmp_path, export(user, tmp_path))

    assert found["media"] == []
