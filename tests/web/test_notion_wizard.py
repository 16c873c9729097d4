"""The pages that ask about an export of Notion, show how far it is, and report."""

import csv
import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from make import make_problem
from make_notion import in_parts, workspace
from make_trackers import tracker_zip
from pages import main_text

from hexloop.apps.files.models import Import, Stage
from hexloop.apps.notes.models import Page
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review.models import Review
from hexloop.importers import bringing
from hexloop.importers.pages import run as running
from hexloop.importers.progress import Progress


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


@pytest.fixture
def at_once(monkeypatch):
    """Imports happen in the request and not in a thread."""
    monkeypatch.setattr(bringing, "start", lambda brought: bringing.work(brought, Progress()))


@pytest.fixture
def brought(signed_in):
    make_problem("two-sum", number=1, title="Two Sum")
    return send(signed_in, tracker_zip())


def send(client, content):
    client.post("/import/", {"file": SimpleUploadedFile("Export.zip", content)})
    return Import.objects.order_by("-pk").first()


def sent_with(page, **changes):
    """What the form sends as it stands, with changes."""
    sent = {}
    for table in page.context["tables"]:
        sent[f"target-{table.number}"] = sent[f"shown-{table.number}"] = table.target
        for column in table.columns:
            sent[f"field-{table.number}-{column.number}"] = column.chosen
    return sent | changes


def table(page, title):
    return next(one for one in page.context["tables"] if one.title == title)


def is_what(page, title):
    return {column.name: column.chosen for column in table(page, title).columns}


def test_tables_are_shown_with_good_guesses_and_samples(signed_in, brought):
    page = signed_in.get(f"/import/{brought.pk}/")

    assert "An export of Notion (Markdown & CSV): 1 page, 3 tables, 1 file." in main_text(page)
    assert {one.title: one.target for one in page.context["tables"]} == {
        "Coding tracker": "problems",
        "Paper tracker": "papers",
        "Questions": "questions",
    }
    assert is_what(page, "Coding tracker") == {
        "Problem": "problem",
        "#": "number",
        "Level of mastery": "mastery",
        "Key insight": "insight",
        "Date solved": "solved",
        "Re-do": "redo",
        "Company": "companies",
        "Time spent": "",
    }
    assert is_what(page, "Paper tracker")["TL;DR"] == "tldr"
    assert "Course Schedule" in main_text(page)
    assert not Page.objects.exists()


def test_another_target_shows_its_columns(signed_in, brought):
    page = signed_in.get(f"/import/{brought.pk}/")
    number = table(page, "Questions").number
    sent = sent_with(page, **{f"target-{number}": "pages"})

    part = signed_in.post(f"/import/{brought.pk}/tables/{number}/", sent)
    whole = signed_in.post(f"/import/{brought.pk}/tables/", sent)

    assert part.context["table"].target == "pages"
    assert [choice[0] for choice in part.context["table"].choices] == ["tags", "companies"]
    assert table(whole, "Questions").target == "pages"
    assert table(whole, "Coding tracker").target == "problems"
    brought.refresh_from_db()
    assert brought.stage == Stage.CHOOSING


def test_it_comes_in_as_was_chosen_and_the_next_time_remembers(signed_in, user, brought, at_once):
    page = signed_in.get(f"/import/{brought.pk}/")
    tracker, questions = table(page, "Coding tracker"), table(page, "Questions").number
    spent = next(column.number for column in tracker.columns if column.name == "Time spent")
    changes = {f"target-{questions}": "pages", f"field-{tracker.number}-{spent}": "known"}

    signed_in.post(f"/import/{brought.pk}/start/", sent_with(page, **changes))

    brought.refresh_from_db()
    assert brought.stage == Stage.DONE
    assert not OwnQuestion.objects.exists()
    assert Page.objects.filter(owner=user, title="What is calibration?").exists()
    assert Review.objects.filter(owner=user).count() == 1
    assert Page.objects.get(title="Two Sum").body.startswith("About [Two Sum](/coding/problems/two-sum/)\n\nThe map")
    again = signed_in.get(f"/import/{send(signed_in, tracker_zip()).pk}/")
    assert table(again, "Questions").target == "pages"
    assert is_what(again, "Coding tracker")["Time spent"] == "known"


@pytest.mark.parametrize(("value", "said"), [("insight", "Another column is this already."), ("x", "Choose one")])
def test_wrong_choices_are_named(signed_in, brought, value, said):
    page = signed_in.get(f"/import/{brought.pk}/")
    tracker = table(page, "Coding tracker")
    spent = next(column.number for column in tracker.columns if column.name == "Time spent")

    answer = signed_in.post(
        f"/import/{brought.pk}/start/", sent_with(page, **{f"field-{tracker.number}-{spent}": value})
    )

    assert answer.status_code == 422
    assert said in main_text(answer)
    brought.refresh_from_db()
    assert brought.stage == Stage.CHOOSING


def test_report_has_tabs_a_search_and_files_to_keep(signed_in, brought, at_once):
    page = signed_in.get(f"/import/{brought.pk}/")
    signed_in.post(f"/import/{brought.pk}/start/", sent_with(page))

    report = signed_in.get(f"/import/{brought.pk}/")
    found = signed_in.get(f"/import/{brought.pk}/?q=bridges+bank")
    attached = signed_in.get(f"/import/{brought.pk}/?show=attached")
    nothing = signed_in.get(f"/import/{brought.pk}/?q=zebra")

    assert "10 entries: 9 imported, 1 attached; besides 3 rows without a page." in main_text(report)
    assert "No export holds which tables a relation joins" in main_text(report)
    assert [line.title for line in found.context["report"].lines] == ["The Seven Bridges"]
    assert [line.where.rpartition("/")[2] for line in attached.context["report"].lines] == ["Untitled.png"]
    assert "Nothing in the report has these words." in main_text(nothing)
    table_ = signed_in.get(f"/import/{brought.pk}/report.csv").content.decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(table_))) == ["page, table or file", "entry of the export", "outcome", "reason"]
    kept = json.loads(signed_in.get(f"/import/{brought.pk}/report.json").content)
    assert kept["summary"]["entries"] == 10
    assert {line["outcome"] for line in kept["lines"]} == {"imported", "attached"}


def test_stopped_import_says_so_and_goes_on(signed_in, brought, monkeypatch):
    monkeypatch.setattr(running, "BATCH", 1)
    progress = Progress()
    monkeypatch.setattr(bringing, "start", lambda brought: bringing.work(brought, progress))
    real = running.Run.step

    def stops(run, count):
        real(run, count)
        if Page.objects.exists():
            progress.cancel()

    monkeypatch.setattr(running.Run, "step", stops)
    page = signed_in.get(f"/import/{brought.pk}/")
    signed_in.post(f"/import/{brought.pk}/start/", sent_with(page))
    stopped = signed_in.get(f"/import/{brought.pk}/")
    assert "You stopped this" in main_text(stopped)
    assert "Go on" in main_text(stopped)
    half = Page.objects.count()

    monkeypatch.setattr(running.Run, "step", real)
    monkeypatch.setattr(bringing, "start", lambda brought: bringing.work(brought, Progress()))
    signed_in.post(f"/import/{brought.pk}/start/")

    done = signed_in.get(f"/import/{brought.pk}/")
    assert "10 entries: 9 imported, 1 attached; besides 3 rows without a page." in main_text(done)
    assert Page.objects.count() > half


def test_stopped_import_can_be_left_as_it_is(signed_in, brought, store):
    Import.objects.filter(pk=brought.pk).update(stage=Stage.STOPPED)

    signed_in.post(f"/import/{brought.pk}/cancel/")

    page = signed_in.get(f"/import/{brought.pk}/")
    assert "Go on" not in main_text(page)
    assert not [path for path in store.rglob("*") if path.is_file()]
    signed_in.post(f"/import/{brought.pk}/start/")
    brought.refresh_from_db()
    assert brought.stage == Stage.STOPPED


def test_an_import_that_the_program_left_can_be_gone_on_with(signed_in, brought):
    Import.objects.filter(pk=brought.pk).update(stage=Stage.RUNNING)

    page = signed_in.get(f"/import/{brought.pk}/", follow=True)

    assert "Hexloop ended while this was under way. What was in by then is kept." in main_text(page)
    assert "Go on" in main_text(page)


@pytest.mark.parametrize("path", ["tables/", "tables/0/", "start/", "cancel/"])
def test_import_of_somebody_else_is_not_there(client, stranger, brought, path):
    client.force_login(stranger)

    assert client.post(f"/import/{brought.pk}/{path}").status_code == 404
    assert client.get(f"/import/{brought.pk}/report.json").status_code == 404


def test_tables_that_are_not_there_are_not_found(signed_in, brought):
    assert signed_in.post(f"/import/{brought.pk}/tables/9/").status_code == 404
    Import.objects.filter(pk=brought.pk).update(stage=Stage.DONE)
    assert signed_in.post(f"/import/{brought.pk}/tables/0/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_cost_of_the_wizard_does_not_grow(signed_in, count, django_assert_num_queries):
    files = dict(list(workspace("html").items()))
    extra = {f"Table {number} {number:032x}.csv": "Name,A\nx,1\n" for number in range(count)}
    brought = send(signed_in, in_parts(files | extra))

    with django_assert_num_queries(5):
        signed_in.get(f"/import/{brought.pk}/")
