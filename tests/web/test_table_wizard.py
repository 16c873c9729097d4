"""The page that asks what a table (CSV) becomes."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from make import make_problem
from pages import main_text

from hexloop.apps.companies.models import Tag
from hexloop.apps.files.models import Import
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review.models import Review
from hexloop.importers import bringing
from hexloop.importers.progress import Progress

TABLE = b"Title,Frequency,Mastery\nTwo Sum,80,slow\nUnheard Of,20,solid\n"


@pytest.fixture(autouse=True)
def at_once(request, db, monkeypatch, tmp_path):
    """Imports happen in the request and not in a thread."""
    request.getfixturevalue("settings").FILES_FOLDER = tmp_path / "files"
    monkeypatch.setattr(bringing, "start", lambda brought: bringing.work(brought, Progress()))
    make_problem("two-sum", number=1, title="Two Sum")


@pytest.fixture
def brought(signed_in):
    signed_in.post("/import/", {"file": SimpleUploadedFile("globex.csv", TABLE)})
    return Import.objects.get()


def test_the_guess_is_shown_and_imported(signed_in, user, brought):
    page = signed_in.get(f"/import/{brought.pk}/")
    assert "What a company asks" in main_text(page)
    assert page.context["target"] == "asked"
    assert [column.chosen for column in page.context["table"].columns] == ["problem", "frequency", ""]
    assert 'value="Globex"' in page.content.decode()

    signed_in.post(
        f"/import/{brought.pk}/start/",
        {"target-0": "asked", "shown-0": "asked", "field-0-0": "problem", "field-0-1": "frequency", "company": "Acme"},
    )

    report = signed_in.get(f"/import/{brought.pk}/")
    assert "The bank has no such problem." in main_text(report)
    assert "/coding/problems/two-sum/" in report.content.decode()
    assert list(Tag.objects.values_list("company__name", "key", "frequency")) == [("Acme", "two-sum", 80.0)]


def test_another_thing_has_its_columns_guessed_anew(signed_in, brought):
    sent = {"target-0": "problems", "shown-0": "asked", "field-0-0": "problem", "field-0-1": "frequency"}

    page = signed_in.post(f"/import/{brought.pk}/tables/", sent)

    assert page.status_code == 200
    assert page.context["target"] == "problems"
    assert [column.chosen for column in page.context["table"].columns] == ["problem", "", "mastery"]
    questions = signed_in.post(f"/import/{brought.pk}/tables/", {"target-0": "questions", "shown-0": "problems"})
    assert "Rows that name no round or topic" in main_text(questions)


def test_a_table_of_problems_becomes_grades(signed_in, brought):
    sent = {"target-0": "problems", "shown-0": "problems", "field-0-0": "problem", "field-0-2": "mastery"}

    signed_in.post(f"/import/{brought.pk}/start/", sent)

    assert list(Review.objects.values_list("card_key", "grade")) == [("two-sum", 3)]


def test_a_table_can_become_questions_without_their_columns_shown(signed_in, brought):
    signed_in.post(f"/import/{brought.pk}/start/", {"target-0": "questions", "shown-0": "asked"})

    assert sorted(OwnQuestion.objects.values_list("question", flat=True)) == ["Two Sum", "Unheard Of"]


@pytest.mark.parametrize(
    ("sent", "fault"),
    [
        ({"field-0-1": "frequency", "company": "Acme"}, "Choose the column that says what a row is about."),
        ({"field-0-0": "problem", "company": " "}, ""),
        ({"field-0-0": "problem", "field-0-1": "problem"}, "Another column is this already."),
        ({"field-0-0": "nonsense", "company": "Acme"}, "Choose one of the list."),
    ],
)
def test_wrong_choices_are_named(signed_in, brought, sent, fault):
    page = signed_in.post(f"/import/{brought.pk}/start/", {"target-0": "asked", "shown-0": "asked"} | sent)

    if fault:
        assert page.status_code == 422
        assert fault in main_text(page)
        assert not Tag.objects.exists()


def test_a_list_without_a_company_asks_for_it(signed_in):
    signed_in.post("/import/", {"file": SimpleUploadedFile("all.csv", TABLE)})
    brought = Import.objects.get()

    sent = {"target-0": "asked", "shown-0": "asked", "field-0-0": "problem", "company": ""}
    page = signed_in.post(f"/import/{brought.pk}/start/", sent)

    assert page.status_code == 422
    assert "Name the company, or choose the column that does." in main_text(page)


def test_a_table_of_another_person_is_not_there(client, stranger, brought):
    client.force_login(stranger)

    for path in ("", "tables/", "start/"):
        ask = client.get if not path else client.post
        assert ask(f"/import/{brought.pk}/{path}").status_code == 404
