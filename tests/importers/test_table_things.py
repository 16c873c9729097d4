"""Tables (CSV) of problems, papers and companies."""

import io
from datetime import timedelta

import pytest
from django.apps import apps
from django.core import serializers
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import binary, booleans, data, integers, sampled_from
from make import NOW, make_problem

from hexloop.apps.coding.models import Progress as Standing
from hexloop.apps.companies.models import Company, Tag
from hexloop.apps.files import services as files
from hexloop.apps.files.models import Source, Stage
from hexloop.apps.papers.models import Paper
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review.models import Card, Review
from hexloop.core.formats.errors import BadFile
from hexloop.importers import bringing
from hexloop.importers.progress import Progress
from hexloop.importers.table_things import NothingNamed, company_of

LATER = NOW + timedelta(days=1)
HISTORY = b"""Problem,Date solved,Level of mastery,Key insight
1. Two Sum,2026-01-05,Slow,Look up what is missing.
Course Schedule,2026-01-06,bugs,
course-schedule,2026-02-06,solid,Colors tell a cycle.
Made Up,2026-01-07,solid,
,2026-01-08,solid,
"""
ASKED = b"""Difficulty,Title,Frequency,Acceptance Rate,Link,Topics
EASY,Two Sum,100.0,0.55,https://leetcode.com/problems/two-sum,"Array, Hash Table"
MEDIUM,Course Schedule,71.4%,0.48,https://leetcode.com/problems/course-schedule,Graph
HARD,Unheard Of,12.5,0.2,https://leetcode.com/problems/unheard-of,Graph
"""
PAPERS = b"""Title,Authors,Year,Status,TL;DR
Trees That Vote,"Ada Lovelace, Alan Turing",2019,read,Many weak trees vote.
A Plain Net,Grace Hopper,2020,,
"""


@pytest.fixture(autouse=True)
def bank(request, db, tmp_path):
    request.getfixturevalue("settings").FILES_FOLDER = tmp_path / "files"
    make_problem("two-sum", number=1, title="Two Sum")
    make_problem("course-schedule", number=207, title="Course Schedule")


def take(user, data, *, name="mine.csv", at=NOW, dry_run=False, **chosen):
    file = io.BytesIO(data)
    brought = bringing.look(user=user, name=name, file=file, at=at)
    assert brought.source == Source.CSV
    brought.choices |= chosen
    return brought, bringing.carry_out(brought=brought, file=file, at=at, progress=Progress(), dry_run=dry_run)


def everything():
    """Every row of every table, as text."""
    rows = (row for model in apps.get_models() for row in model._default_manager.order_by("pk"))
    return serializers.serialize("json", rows)


def lines(report):
    return [
        (line.title, line.deck, line.outcome.value, line.reason)
        for line in sorted(report.lines, key=lambda one: int(one.deck[4:]))
    ]


def test_a_history_of_problems_gives_grades_and_insights(user):
    brought, report = take(user, HISTORY)

    assert brought.choices["target"] == "problems"
    assert lines(report) == [
        ("1. Two Sum", "Row 2", "imported", ""),
        ("Course Schedule", "Row 3", "imported", ""),
        ("course-schedule", "Row 4", "imported", ""),
        ("Made Up", "Row 5", "skipped", "No problem of the bank is called that."),
        ("2026-01-08", "Row 6", "skipped", "Nothing in it names anything."),
    ]
    given = Review.objects.filter(owner=user).order_by("at").values_list("card_key", "grade")
    assert list(given) == [("two-sum", 3), ("course-schedule", 2), ("course-schedule", 4)]
    assert Card.objects.get(key="course-schedule").last_grade == 4
    insights = dict(Standing.objects.values_list("problem__slug", "insight"))
    assert insights == {"two-sum": "Look up what is missing.", "course-schedule": "Colors tell a cycle."}


def test_the_list_of_a_company_tags_problems_with_how_often(user):
    brought, report = take(user, ASKED, name="globex_6months.csv")

    assert (brought.choices["target"], brought.choices["company"]) == ("asked", "Globex")
    tags = Tag.objects.filter(owner=user).order_by("key")
    assert list(tags.values_list("company__name", "key", "source", "frequency")) == [
        ("Globex", "course-schedule", "list", 71.4),
        ("Globex", "two-sum", "list", 100.0),
    ]
    assert report.counts["skipped"] == 1
    assert [line for line in lines(report) if line[2] == "skipped"] == [
        ("Unheard Of", "Row 4", "skipped", "The bank has no such problem.")
    ]


def test_one_table_of_several_companies(user):
    rows = b'Problem,Companies,Frequency\nTwo Sum,"Acme, Globex",3\nTwo Sum,Initech,\nCourse Schedule,,2\n'

    take(user, rows, target="asked", company="")

    assert sorted(Tag.objects.values_list("company__name", "key", "frequency")) == [
        ("Acme", "two-sum", 3.0),
        ("Globex", "two-sum", 3.0),
        ("Initech", "two-sum", None),
    ]


def test_papers_come_in_with_what_was_thought_of_them(user):
    brought, _ = take(user, PAPERS)

    assert brought.choices["target"] == "papers"
    assert list(Paper.objects.filter(owner=user).order_by("title").values_list("title", "year", "status", "tldr")) == [
        ("A Plain Net", 2020, "to-read", ""),
        ("Trees That Vote", 2019, "read", "Many weak trees vote."),
    ]


def test_companies_come_in(user):
    take(user, b"Company,City\nAcme,Paris\nGlobex,Rome\n")

    assert sorted(Company.objects.filter(owner=user).values_list("name", flat=True)) == ["Acme", "Globex"]


@pytest.mark.parametrize("table", [HISTORY, ASKED, PAPERS])
def test_the_same_table_again_changes_nothing(user, table):
    take(user, table, name="globex.csv")
    before = everything()

    _, report = take(user, table, name="globex (1).csv", at=LATER)

    assert everything() == before
    assert report.counts["imported"] == report.counts["updated"] == 0


def test_a_changed_row_brings_its_news_and_what_was_edited_here_stays(user):
    take(user, HISTORY)
    Standing.objects.filter(problem__slug="two-sum").update(insight="My own words.")

    news = HISTORY.replace(b"Colors tell a cycle.", b"Degrees work too.").replace(b"what is missing", b"the rest")
    _, report = take(user, news, at=LATER)

    insights = dict(Standing.objects.values_list("problem__slug", "insight"))
    assert insights == {"two-sum": "My own words.", "course-schedule": "Degrees work too."}
    assert "You wrote another insight here, so it was left alone." in [
        line[3].split(" Not used")[0] for line in lines(report)
    ]


@pytest.mark.parametrize("table", [HISTORY, ASKED, PAPERS])
def test_a_dry_run_changes_nothing(user, table):
    before = everything()

    _, report = take(user, table, dry_run=True)

    assert report.counts["imported"] >= 2
    assert everything() == before


def test_questions_stay_questions(user):
    brought, _ = take(user, b"question,answer\nWhy?,So.\n")

    assert brought.choices["target"] == "questions"
    assert OwnQuestion.objects.filter(owner=user).count() == 1


def test_what_was_chosen_is_remembered_for_the_same_headings(user):
    brought, _ = take(
        user,
        b"One,Two\nTwo Sum,slow\n",
        target="problems",
        databases={"table": {"title": "mine", "target": "problems", "columns": {"One": "problem", "Two": "mastery"}}},
    )
    brought.kept = ""
    files.begin_import(brought=brought)
    files.end_import(brought=brought, stage=Stage.DONE, text="", at=NOW, counts={}, report=[], details={})

    again = bringing.look(user=user, name="other.csv", file=io.BytesIO(b"One,Two\nCourse Schedule,bugs\n"), at=LATER)

    assert again.choices["target"] == "problems"
    assert again.choices["databases"]["table"]["columns"] == {"One": "problem", "Two": "mastery"}


def test_a_table_without_a_column_that_names_anything_is_refused(user):
    columns = {"table": {"title": "x", "target": "problems", "columns": {"Key insight": "insight"}}}

    with pytest.raises(NothingNamed):
        take(user, HISTORY, target="problems", databases=columns)

    assert not Standing.objects.exists()


@pytest.mark.parametrize(
    ("name", "company"),
    [
        ("globex_6months.csv", "Globex"),
        ("Acme Robotics (2).csv", "Acme Robotics"),
        ("initech_alltime.csv", "Initech"),
        ("5. All.csv", ""),
        ("leetcode company wise problems.csv", ""),
        ("globex-2year.csv", "Globex"),
    ],
)
def test_a_list_is_named_after_its_company(name, company):
    assert company_of(name) == company


HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    "\t=1",
    "a" * 150_000,
    "[[x]](javascript:1)",
]


@pytest.mark.parametrize("payload", HOSTILE)
@pytest.mark.parametrize("target", ["problems", "asked", "papers", "companies"])
def test_hostile_cells_are_text_or_a_reason(signed_in, user, payload, target):
    cell = payload.replace('"', '""')
    table = f'Name,Companies,Two\n"{cell}","{cell}",x\nTwo Sum,"{cell}","{cell}"\n'.encode()
    fields = {"problems": "problem", "asked": "problem", "papers": "title", "companies": "name"}
    columns = {"Name": fields[target], "Companies": "companies" if target != "companies" else "", "Two": ""}

    _, report = take(
        user,
        table,
        target=target,
        databases={"table": {"title": "x", "target": target, "columns": columns}},
        company="",
    )

    assert len(report.lines) == 2
    assert all(line.reason for line in report.lines if line.outcome == "skipped")
    for page in ("/companies/", "/papers/", "/coding/"):
        assert "<script>alert" not in signed_in.get(page).content.decode()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=data())
def test_changed_tables_come_in_or_are_refused_whole(user, drawn):
    raw = bytearray(drawn.draw(sampled_from([HISTORY, ASKED, PAPERS])))
    for _ in range(drawn.draw(integers(1, 6))):
        place = drawn.draw(integers(0, len(raw) - 1))
        if drawn.draw(booleans()):
            raw[place : place + drawn.draw(integers(0, 30))] = drawn.draw(binary(max_size=8))
        else:
            raw[place] ^= 1 << drawn.draw(integers(0, 7))
        raw = raw or bytearray(b"x")
    target = drawn.draw(sampled_from(["problems", "asked", "papers", "companies"]))
    before = everything()

    try:
        _, report = take(user, bytes(raw), dry_run=True, target=target)
    except (BadFile, NothingNamed):
        pass
    else:
        assert all(line.reason for line in report.lines if line.outcome == "skipped")
    assert everything() == before
