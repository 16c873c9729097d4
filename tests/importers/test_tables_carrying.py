"""Questions as tables, in and out."""

from datetime import timedelta

import pytest
from make import NOW, grade_thing

from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.questions.services import OwnText, add_own
from hexloop.apps.review.models import Card
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.formats.guessing import Place, guess_columns
from hexloop.core.formats.tables import read_table
from hexloop.core.rounds import Round
from hexloop.importers.tables import NoQuestionColumn, cards_table, import_table, questions_table

PLACE = Place(Round.BREADTH, "")


def take(user, raw, at=NOW, **more):
    table = read_table(raw if isinstance(raw, bytes) else raw.encode())
    columns = more.pop("columns", None) or guess_columns(table.headings)
    return import_table(user=user, table=table, columns=columns, place=more.pop("place", PLACE), at=at, **more)


def texts():
    return list(OwnQuestion.objects.order_by("pk").values_list("question", "answer", "tags", "deck", "topic", "round"))


def test_rows_become_questions(user):
    report = take(user, "front,back,tags,deck,topic,round\nWhy?,Because,a b,Mine,calibration,ML domain\nHow?,So,,,,\n")

    assert texts() == [
        ("Why?", "Because", " a b ", "Mine", "calibration", "domain"),
        ("How?", "So", "", "", "", "breadth"),
    ]
    assert report.counts["imported"] == 2
    assert Card.objects.count() == 2


def test_gaps_make_cloze_cards(user):
    take(user, "question,answer\nA {{c1::forest}} of {{c2::trees}},\n")

    assert OwnQuestion.objects.get().form == CardForm.CLOZE
    assert Card.objects.count() == 2


def test_the_same_table_again_changes_nothing(user):
    raw = "question,answer\nWhy?,Because\n"
    take(user, raw)
    before = list(OwnQuestion.objects.values_list())

    report = take(user, raw, at=NOW + timedelta(days=1))

    assert report.counts["unchanged"] == 1
    assert list(OwnQuestion.objects.values_list()) == before


def test_a_changed_answer_brings_its_text(user):
    take(user, "question,answer\nWhy?,Because\n")

    report = take(user, "question,answer\nWhy?,Therefore\n", at=NOW + timedelta(days=1))

    assert report.counts["updated"] == 1
    assert OwnQuestion.objects.get().answer == "Therefore"


def test_what_is_left_out_names_its_row(user):
    report = take(user, 'question,answer,round\n,no question,\nA?,1,breadth\nB?,2,cooking\nA?,3,\n"",,x\n')

    assert [line.reason for line in report.lines if line.outcome == "skipped"] == [
        "Row 2: it has no question.",
        'Row 4: "cooking" is no round. Write one of coding, design, breadth, domain, project, behavior.',
        "Row 5: the same question stands in row 3.",
        "Row 6: it has no question.",
    ]
    assert OwnQuestion.objects.count() == 1


def test_without_a_column_for_the_question_nothing_happens(user):
    with pytest.raises(NoQuestionColumn):
        take(user, "a,b\n1,2\n", columns={"answer": 1})

    assert not OwnQuestion.objects.exists()


def test_a_dry_run_keeps_nothing(user):
    report = take(user, "question,answer\nWhy?,Because\n", dry_run=True)

    assert report.counts["imported"] == 1
    assert not OwnQuestion.objects.exists()
    assert not Card.objects.exists()


def test_out_and_in_again_changes_nothing(user):
    add_own(user=user, text=OwnText("=1+1?", "-2 or '=2", tags=("a", "b"), deck="Mine"), at=NOW)
    add_own(user=user, text=OwnText("word", "meaning", CardForm.REVERSED, Round.DOMAIN, "ctr"), at=NOW)
    raw = questions_table(user=user, bom=True)
    before = list(OwnQuestion.objects.order_by("pk").values_list())

    report = take(user, raw, at=NOW + timedelta(days=3))

    assert report.counts["unchanged"] == 2
    assert list(OwnQuestion.objects.order_by("pk").values_list()) == before


def test_another_person_gets_the_same_questions(user, stranger):
    add_own(user=user, text=OwnText("=1+1?", "A\nB", extra="@x", tags=("a",), deck="Mine"), at=NOW)
    add_own(user=user, text=OwnText("A {{c1::gap}}", form=CardForm.CLOZE), at=NOW)

    take(stranger, questions_table(user=user), at=NOW + timedelta(days=1))

    fields = ("question", "answer", "extra", "tags", "deck", "topic", "round", "form", "markup", "edited_at")
    mine, theirs = (
        list(OwnQuestion.objects.filter(owner=one).order_by("pk").values_list(*fields)) for one in (user, stranger)
    )
    assert mine == theirs


def test_tables_hold_nothing_under_nda_and_nothing_of_others(user, stranger):
    add_own(user=user, text=OwnText("Open?", "1"), at=NOW)
    add_own(user=user, text=OwnText("Secret?", "2", under_nda=True), at=NOW)
    add_own(user=stranger, text=OwnText("Theirs?", "3"), at=NOW)

    for raw in (questions_table(user=user), cards_table(user=user)):
        assert b"Open?" in raw
        assert b"Secret?" not in raw
        assert b"Theirs?" not in raw


def test_cards_come_with_their_dates(user):
    grade_thing(user, "course-schedule")

    rows = read_table(cards_table(user=user)).rows

    card = Card.objects.get()
    assert rows[0].cells[:2] == ("problem", "course-schedule")
    assert card.due_on.isoformat() in rows[0].cells
