"""Exports of Notion into the apps."""

import io
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.core import serializers
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import booleans, data, integers, sampled_from
from make import NOW, make_problem
from make_notion import EXPORT, in_parts, junk, packed, page_id, under, workspace
from make_trackers import tracker_zip, trackers

from hexloop.apps.coding.models import Progress as Standing
from hexloop.apps.companies.models import Company, Tag
from hexloop.apps.files.models import Attachment, Origin
from hexloop.apps.notes import services as notes
from hexloop.apps.notes.models import Page, PageLink
from hexloop.apps.papers.models import Paper
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review.models import Card, Review
from hexloop.core.formats.errors import BadFile
from hexloop.importers import bringing
from hexloop.importers.pages import run as running
from hexloop.importers.progress import Cancelled, Progress

FORMS = ("markdown", "html")
LATER = NOW + timedelta(days=1)
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "[[</a><script>alert(1)</script>]]",
    "<aside>\n<iframe src='https://evil.example'></iframe>\n</aside>",
    "$\\href{javascript:alert(1)}{x}$",
    "> " * 300 + "deep",
    "[" * 2000,
]


@pytest.fixture(autouse=True)
def store(request, tmp_path):
    settings = request.getfixturevalue("settings")
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


@pytest.fixture
def bank(db):
    make_problem("two-sum", number=1, title="Two Sum")
    make_problem("course-schedule", number=207, title="Course Schedule")
    make_problem("lru-cache", number=146, title="LRU Cache")


def take(user, data, *, at=NOW, dry_run=False, progress=None, brought=None):
    file = io.BytesIO(data)
    brought = brought or bringing.look(user=user, name="Export.zip", file=file, at=at)
    return bringing.carry_out(brought=brought, file=file, at=at, progress=progress or Progress(), dry_run=dry_run)


def page(user, title):
    return Page.objects.get(owner=user, title=title)


def everything():
    """Every row of every table, as text."""
    rows = (row for model in apps.get_models() for row in model._default_manager.order_by("pk"))
    return serializers.serialize("json", rows)


def left_in(store):
    return [path for path in store.rglob("*") if path.is_file()]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("folder_ids", [True, False])
def test_every_entry_of_both_forms_is_accounted_for(user, form, folder_ids):
    report = take(user, in_parts(under(EXPORT, workspace(form, folder_ids=folder_ids)), junk()))

    sums = report.as_json()
    assert sums["entries"] == sums["imported"] + sums["attached"] + len(sums["skipped"])
    assert (sums["pages"], sums["rows"], sums["databases"], sums["attached"]) == (10, 8, 3, 3)
    assert all(line["reason"] for line in sums["skipped"])
    assert len(sums["links"]["unresolved"]) == 1
    assert page(user, "Bias & variance 🎯").body == "Part of [[ML breadth]]\n\nToo simple, too supple."
    assert "[[Bias & variance 🎯]]" in page(user, "ML breadth").body
    assert {"Untitled", "Untitled (Notion)", "校准", "Problems", "Companies", "Reading list"} <= set(
        Page.objects.values_list("title", flat=True)
    )
    assert {company.name for company in Company.objects.filter(owner=user)} == {"Acme Robotics", "Globex"}


@pytest.mark.parametrize("form", FORMS)
def test_pictures_and_files_are_attached_and_shown(user, store, form):
    take(user, packed(workspace(form)))

    body = page(user, "ML breadth").body
    kept = {one.name: one for one in Attachment.objects.filter(owner=user)}
    assert f"![The curve]({kept['Untitled.png'].url})" in body
    archive = "data (1).zip" if form == "markdown" else "readme.md"
    assert f"[{archive}]({kept[archive].url})" in body
    assert "notes.txt" in kept
    assert len(left_in(store)) == 3


@pytest.mark.parametrize("form", FORMS)
def test_nothing_of_a_row_is_lost(user, form):
    take(user, packed(workspace(form)))

    body = page(user, "Merge ranges").body
    assert "| Minutes | 35 |" in body
    assert "[Acme Robotics](/companies/acme-robotics/), [Globex](/companies/globex/)" in body
    assert "Sort first, then sweep. · Two lines." in body
    table = page(user, "Problems").body
    assert "| [[Merge ranges]] | Medium |" in table
    assert "| Median of two | Hard |" in table


@pytest.mark.parametrize("form", FORMS)
def test_the_same_export_again_changes_nothing(user, store, bank, form):
    data = packed(workspace(form) | trackers())
    take(user, data)
    before, files = everything(), left_in(store)

    report = take(user, data, at=LATER)

    assert everything() == before
    assert report.as_json()["outcomes"]["imported"] == 0
    assert left_in(store) == files


def test_a_dry_run_writes_nothing_and_says_the_same(user, store, bank):
    data = packed(workspace("markdown") | trackers())
    before = everything()

    foreseen = take(user, data, dry_run=True)

    assert everything() == before
    assert left_in(store) == []
    done = take(user, data)
    assert foreseen.as_json() == done.as_json()


def test_a_changed_export_updates_what_was_not_edited_here(user, bank):
    take(user, tracker_zip())
    edited = page(user, "The Seven Bridges")
    notes.save_page(user=user, page=edited, body="Mine.", version=edited.version, at=NOW)

    changed = {"Two_Sum": "# Two Sum\n\nNew words.", "The_Seven_Bridges": "# The Seven Bridges\n\nNew words."}
    report = take(user, tracker_zip(**changed), at=LATER)

    outcomes = {line.title: (line.outcome, line.reason) for line in report.lines}
    assert page(user, "Two Sum").body.endswith("New words.")
    assert outcomes["Two Sum"][0] == "updated"
    assert page(user, "The Seven Bridges").body == "Mine."
    assert outcomes["The Seven Bridges"][0] == "unchanged"
    assert "You edited it here" in outcomes["The Seven Bridges"][1]


def test_a_page_that_was_renamed_or_deleted_here_stays_so(user):
    data = packed(workspace("markdown"))
    take(user, data)
    notes.rename_page(user=user, page=page(user, "Plan"), title="My plan", at=NOW)
    notes.archive_page(user=user, page=page(user, "校准"), archived=True)
    notes.delete_page(user=user, page=page(user, "校准"))

    report = take(user, data, at=LATER)

    titles = set(Page.objects.values_list("title", flat=True))
    assert "My plan" in titles
    assert not titles & {"Plan", "校准"}
    assert [line.reason for line in report.lines if line.title == "校准"] == ["You removed it here, so it stays away."]


def test_problems_get_their_history_insight_and_companies(user, bank):
    report = take(user, tracker_zip())

    standing = {one.problem.slug: one.insight for one in Standing.objects.filter(owner=user)}
    assert standing["two-sum"] == "Keep what is missing, not what was seen."
    reviews = {one.card_key: one for one in Review.objects.filter(owner=user, card_kind="problem")}
    assert {key: (one.grade, one.source) for key, one in reviews.items()} == {
        "two-sum": (2, "notion"),
        "course-schedule": (1, "notion"),
    }
    assert reviews["two-sum"].at == datetime(2024, 4, 23, 12, tzinfo=UTC)
    assert Standing.objects.get(problem__slug="two-sum").insight_at == reviews["two-sum"].at
    cards = {one.key: one for one in Card.objects.filter(owner=user, kind="problem")}
    assert cards["two-sum"].last_grade == 2
    assert cards["two-sum"].due_on.year == 2024
    asked = set(Tag.objects.filter(owner=user, kind="problem").values_list("company__name", "key"))
    assert asked == {("Acme Robotics", "two-sum"), ("Globex", "two-sum"), ("Globex", "course-schedule")}
    said = {line.title: line for line in report.lines}
    assert said["Two Sum"].url == "/coding/problems/two-sum/"
    assert "No problem of the bank is called that" in said["The Seven Bridges"].reason
    assert "Half asleep is no level of mastery here." in said["LRU Cache"].reason


def test_what_a_problem_has_no_place_for_stays_on_its_page(user, bank):
    take(user, tracker_zip())

    assert page(user, "Two Sum").body == (
        "About [Two Sum](/coding/problems/two-sum/)\n\n| Property | Value |\n| --- | --- |\n| Time spent | 25 min |\n\n"
        "The map may be filled while it is read."
    )
    assert not Page.objects.filter(title="207. Course Schedule").exists()
    bridges = page(user, "The Seven Bridges").body
    assert "| Level of mastery | Slow |" in bridges
    assert "| Key insight | Count odd corners. |" in bridges
    assert page(user, "Hub").body == "See [Two Sum](/coding/problems/two-sum/)."


def test_an_insight_that_was_written_here_is_left_alone(user, bank):
    take(user, tracker_zip())
    standing = Standing.objects.get(owner=user, problem__slug="two-sum")
    Standing.objects.filter(pk=standing.pk).update(insight="Mine.")
    data = zip_with(tracker_zip(), "Keep what is missing", "Remember what is missing")

    report = take(user, data, at=LATER)

    standing.refresh_from_db()
    assert standing.insight == "Mine."
    said = next(line for line in report.lines if line.title == "Two Sum")
    assert "You wrote another insight here" in said.reason
    assert "Remember what is missing" in page(user, "Two Sum").body


def test_a_later_mastery_is_another_review(user, bank):
    take(user, tracker_zip())
    data = zip_with(
        tracker_zip(),
        'Two Sum,1,Bugs,"Keep what is missing, not what was seen.","April 23',
        'Two Sum,1,Solid,"x","May 23',
    )

    take(user, data, at=LATER)

    grades = Review.objects.filter(owner=user, card_key="two-sum").order_by("at").values_list("grade", flat=True)
    assert list(grades) == [2, 4]
    assert Card.objects.get(owner=user, key="two-sum").last_grade == 4
    assert Standing.objects.get(owner=user, problem__slug="two-sum").insight == "x"


def test_papers_come_onto_the_shelf_with_their_notes(user):
    take(user, tracker_zip())

    paper = Paper.objects.get(owner=user, arxiv_id="2301.01234")
    assert (paper.title, paper.year, paper.status, paper.rating) == ("On Invented Baselines", 2023, "read", 4)
    assert [author[0] for author in paper.authors] == ["Ode", "Byron"]
    assert paper.tldr == "Simple models win when they are tuned."
    assert "Table 2 is the point." in paper.notes.body
    assert "![" in paper.notes.body
    assert Paper.objects.get(owner=user, title="A Survey of Nothing").status == "to-read"


def test_questions_come_with_answers_from_the_column_or_the_page(user):
    take(user, tracker_zip())

    mine = dict(OwnQuestion.objects.filter(owner=user).values_list("question", "answer"))
    assert mine == {
        "Why do trees overfit?": "Because they can split until every leaf is pure.",
        "What is calibration?": "Whether 70 % is right seven times in ten.",
    }
    assert Card.objects.filter(owner=user, kind="question").count() == 2


class _StopsAfter(Progress):
    def __init__(self, calls):
        super().__init__()
        self.calls = calls

    def reach(self, done):
        super().reach(done)
        if self.stage in {"Pages", "Tables"}:
            self.calls -= 1
            if not self.calls:
                self.cancel()


@pytest.mark.parametrize("calls", range(1, 12, 2))
def test_a_stopped_import_goes_on_and_ends_as_if_it_had_not_been(user, stranger, bank, monkeypatch, calls):
    monkeypatch.setattr(running, "BATCH", 2)
    data = packed(workspace("markdown") | trackers())
    brought = bringing.look(user=user, name="x.zip", file=io.BytesIO(data), at=NOW)
    whole = take(stranger, data)
    with pytest.raises(Cancelled):
        take(user, data, brought=brought, progress=_StopsAfter(calls))

    report = take(user, data, at=LATER, brought=brought)

    assert report.as_json()["outcomes"] == whole.as_json()["outcomes"]
    assert report.as_json()["links"] == whole.as_json()["links"]
    mine, theirs = (
        sorted(Page.objects.filter(owner=one).values_list("title", "slug", "body")) for one in (user, stranger)
    )
    assert [row[0] for row in mine] == [row[0] for row in theirs]
    for kind in (OwnQuestion, Paper, Company, Review, Card, Origin, Attachment):
        assert kind.objects.filter(owner=user).count() == kind.objects.filter(owner=stranger).count()


def test_a_portion_that_fails_keeps_what_came_before_and_none_of_itself(user, store, monkeypatch):
    monkeypatch.setattr(running, "BATCH", 2)
    data = packed(workspace("markdown"))
    made, real = [], notes.make_pages

    def fails_at_the_third(**values):
        if len(made) == 4:
            raise OSError("No space left on device")
        made.append(1)
        return real(**values)

    monkeypatch.setattr(notes, "make_pages", fails_at_the_third)
    with pytest.raises(OSError):
        take(user, data)

    assert 0 < Page.objects.count() < 13
    assert Origin.objects.filter(kind="page").count() == Page.objects.count()
    monkeypatch.setattr(notes, "make_pages", real)
    take(user, data)
    assert Page.objects.count() == 13


def test_titles_that_are_taken_get_the_title_of_what_is_above_them(user):
    notes.make_page(user=user, title="Notes", at=NOW)
    files = {
        f"A {page_id('A')}.md": "# A",
        f"A {page_id('A')}/Notes {page_id('A notes')}.md": "# Notes",
        f"B {page_id('B')}.md": "# B\n\n[Notes](B%20{}/Notes%20{}.md)".format(page_id("B"), page_id("B notes")),
        f"B {page_id('B')}/Notes {page_id('B notes')}.md": "# Notes",
        f"B {page_id('B')}/Notes {page_id('B notes 2')}.md": "# Notes",
    }

    take(user, packed(files))

    titles = set(Page.objects.values_list("title", flat=True))
    assert titles == {"A", "B", "Notes", "Notes (A)", "Notes (B)", "Notes (B 2)"}
    assert "[[Notes (B" in page(user, "B").body
    assert PageLink.objects.filter(page__title="B").count() == 1


def test_pages_below_a_round_belong_to_it(user):
    take(user, packed(workspace("markdown")))

    rounds = dict(Page.objects.values_list("title", "round"))
    assert (rounds["ML breadth"], rounds["Bias & variance 🎯"], rounds["Plan"]) == ("breadth", "breadth", "")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data())
def test_a_mutated_export_comes_in_or_is_refused_and_then_leaves_no_trace(db, user, drawn):
    original = packed(workspace(drawn.draw(sampled_from(FORMS))) | trackers(), stored=drawn.draw(booleans()))
    bad = bytearray(original)
    for _ in range(drawn.draw(integers(1, 12))):
        bad[drawn.draw(integers(0, len(bad) - 1))] = drawn.draw(integers(0, 255))
    cut = drawn.draw(integers(0, 400))
    before = everything()

    with transaction.atomic():
        try:
            report = take(user, bytes(bad[: len(bad) - cut]))
        except BadFile:
            assert everything() == before
        else:
            sums = report.as_json()
            assert sums["entries"] == sums["imported"] + sums["attached"] + len(sums["skipped"])
        transaction.set_rollback(True)


def test_a_page_that_is_too_long_goes_on_in_another_one(user):
    text = "\n\n".join(f"## Part {number}\n\n{'word ' * 4000}" for number in range(60))

    report = take(user, packed({f"Long {page_id('Long')}.md": f"# Long\n\n{text}"}))

    parts = Page.objects.order_by("pk")
    assert [one.title for one in parts] == ["Long", "Long 2", "Long 3"]
    assert all(len(one.body.encode()) <= 512 * 1024 for one in parts)
    assert "This goes on in [[Long 2]]." in parts[0].body
    assert sum(one.body.count("## Part") for one in parts) == 60
    assert "goes on in 2 more pages" in report.lines[0].reason


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("payload", HOSTILE)
def test_hostile_text_ends_as_text(client, user, form, payload):
    title = "<img src=x onerror=alert(1)>"
    ending = "md" if form == "markdown" else "html"
    text = f"# {title}\n\n{payload}\n" if form == "markdown" else f"<article><h1>{title}</h1>{payload}</article>"
    name = f"x {page_id('x')}.{ending}"
    table = f"Trap {page_id('Trap')}.csv"

    report = take(user, packed({name: text, table: f'Name,Value\n"{title}","{payload[:200]}"\n=cmd,|x|\n'}))

    sums = report.as_json()
    assert sums["entries"] == sums["imported"] + sums["attached"] + len(sums["skipped"])
    client.force_login(user)
    for one in Page.objects.all():
        shown = client.get(f"/pages/{one.slug}/").content.decode()
        main = shown[shown.index("<main") : shown.index("</main>")]
        assert "<script>alert" not in main
        assert "<img src=x" not in main
        assert "<iframe" not in main
        assert 'href="javascript:' not in main
        assert 'src="https://evil' not in main


def test_names_in_the_zip_file_are_never_paths(user, tmp_path):
    names = ("../../evil.md", "/etc/evil.md", "C:\\evil.md", "a/../../b.png", f"Fine {page_id('Fine')}.md", "x" * 300)

    report = take(user, packed(dict.fromkeys(names, "# Evil\n\nText.")))

    sums = report.as_json()
    assert sums["entries"] == len(names) == sums["imported"] + sums["attached"] + len(sums["skipped"])
    assert {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*")} == {"files"}
    assert not list(tmp_path.parent.rglob("evil*"))


def test_another_person_keeps_nothing_of_it(user, stranger):
    take(user, packed(workspace("markdown")))

    for model in (Page, Company, Attachment, Origin, Paper, OwnQuestion, Card):
        assert not model.objects.filter(owner=stranger).exists()


def test_an_export_without_anything_is_refused(user):
    with pytest.raises(BadFile) as refused:
        bringing.look(user=user, name="x.zip", file=io.BytesIO(in_parts(junk())), at=NOW)

    assert "Notion" in str(refused.value)


def zip_with(data, old, new):
    """The zip file with a text in it changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert any(old.encode() in text for text in files.values())
    return packed({name: text.replace(old.encode(), new.encode()) for name, text in files.items()})
