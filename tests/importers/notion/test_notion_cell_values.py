"""What cells mean, what tables are guessed to be, and how texts are put together."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from make import make_problem

from hexloop.apps.coding.models import Problem
from hexloop.apps.coding.problem_names import ProblemNames
from hexloop.core.formats.notion.records import (
    LINK_CLOSE,
    LINK_OPEN,
    Column,
    Database,
    Link,
    Property,
    Span,
    Target,
    Type,
)
from hexloop.core.memory.grades import Grade
from hexloop.importers.pages.hands import MOST_KEY, short_key
from hexloop.importers.pages.mapping import guess
from hexloop.importers.pages.plan import clean_title
from hexloop.importers.pages.texts import body_text, parts_of, plain, property_table, tag_line, wiki_link
from hexloop.importers.pages.values import is_yes, mastery, moment, names


def cell(text, kind=Type.TEXT, value=None, name="x"):
    return Property(name, kind, text, text if value is None else value)


def table(title, *columns, title_column="Name"):
    made = [one if isinstance(one, Column) else Column(one, Type.TEXT, True, 1) for one in (title_column, *columns)]
    return Database("1", title, "", "", tuple(made), title_column, 3, 3)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("No clue", Grade.NO_CLUE),
        ("🐛 Bugs!", Grade.BUGS),
        ("3. slow", Grade.SLOW),
        ("SOLID", Grade.SOLID),
        ("Solved, but with a bug", Grade.BUGS),
        ("bugs and slow", None),
        ("Mastered", Grade.SOLID),
        ("", None),
        ("half asleep", None),
    ],
)
def test_words_of_mastery(text, grade):
    assert mastery(text) == grade


def test_moments_are_in_the_zone_of_the_person():
    zone = ZoneInfo("America/New_York")

    assert moment(cell("April 23, 2024", Type.DATE, Span("2024-04-23")), zone) == datetime(2024, 4, 23, 16, tzinfo=UTC)
    assert moment(cell("x", Type.DATE, Span("2024-12-04T08:45")), zone) == datetime(2024, 12, 4, 13, 45, tzinfo=UTC)
    assert moment(cell("2024-04-23"), zone) == datetime(2024, 4, 23, 16, tzinfo=UTC)
    assert moment(cell("last Wednesday"), zone) is None


def test_names_and_ticks():
    links = (Link("[A, B]", "a.md", Target.PAGE, "1"), Link("C", "c.md", Target.PAGE, "2"))

    assert names(cell("Acme, Globex; Acme")) == ["Acme", "Globex"]
    assert names(cell("DP, Math", Type.MULTI_SELECT, ("DP, pure", "Math"))) == ["DP, pure", "Math"]
    assert names(cell("…", Type.RELATION, links)) == ["[A, B]", "C"]
    assert [is_yes(cell("Yes")), is_yes(cell("No")), is_yes(cell("No", Type.CHECKBOX, False))] == [True, False, False]


@pytest.mark.parametrize(
    ("database", "target"),
    [
        (table("LC tracker", "Level of mastery", "Key insight", "Date solved", "Re-do"), "problems"),
        (table("NeetCode 150", "Difficulty", "Key insight"), "problems"),
        (table("Things", Column("Went", Type.SELECT, False, 3, ("No clue", "Bugs", "Solid"))), "problems"),
        (
            table("Stuff", Column("URL", Type.URL, False, 1, (), ("https://leetcode.com/problems/two-sum/",))),
            "problems",
        ),
        (table("To read", "TL;DR", "Authors", "Year"), "papers"),
        (table("Papers", "TL;DR", "Read"), "papers"),
        (table("Flashcards", "Answer", title_column="Question"), "questions"),
        (table("Companies", "Stage", "Recruiter"), "companies"),
        (table("Pipeline", "Stage", title_column="Company"), "companies"),
        (table("Interview rounds", "Company", "Date", "Outcome"), "pages"),
        (table("Habit tracker", "Date", "Slept"), "pages"),
        (table("", title_column=""), "pages"),
    ],
)
def test_tables_are_guessed_by_title_and_columns(database, target):
    assert guess(database).target == target


def test_difficulty_is_no_mastery():
    levels = Column("Level", Type.SELECT, False, 3, ("Easy", "Medium", "Hard"))

    assert guess(table("Coding", levels, "Key insight")).columns["Level"] == "known"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Two Sum", "two-sum"),
        ("two-sum", "two-sum"),
        ("1. Two Sum", "two-sum"),
        ("LC 1", "two-sum"),
        ("#1", "two-sum"),
        ("https://leetcode.com/problems/two-sum/description/", "two-sum"),
        ("Kth largest's element", "kth-largests-element"),
        ("3 Sum", None),
        ("99. Two Sum", "two-sum"),
        ("2. Add", None),
        ("", None),
    ],
)
def test_problems_are_found_by_what_people_write(db, text, slug):
    make_problem("two-sum", number=1, title="Two Sum")
    make_problem("kth-largests-element", number=3, title="Kth Largest’s Element")

    found = ProblemNames(Problem.objects.all()).find(text)

    assert (found.slug if found else None) == slug


def test_links_in_tables_do_not_end_their_cell():
    links = [Link("the *other* [one]", "b.md", Target.PAGE, "1")]
    mark = f"{LINK_OPEN}0{LINK_CLOSE}"

    written = body_text(f"See {mark}.\n\n| A | {mark} |", links, lambda link: wiki_link("Page", link.words))

    assert written == "See [[Page|the other one]].\n\n| A | [[Page\\|the other one]] |"


def test_properties_are_words_and_no_marks():
    cells = [cell("a|b *c* [[d]] {{e}} <f>\n\nnext", name="X|Y"), cell("", name="empty"), cell("https://a.b/c_d")]

    text = property_table(cells, lambda link: "never")

    assert text.splitlines()[2:] == [
        r"| X\|Y | a\|b \*c\* \[\[d\]\] \{\{e\}\} \<f\> · next |",
        "| x | <https://a.b/c_d> |",
    ]


def test_tags_and_titles_that_cannot_be_are_made_to_fit():
    assert tag_line(["Two Pointers", "DP", "dp", "2024", "C++"]) == "#two-pointers #dp #c"
    assert clean_title(" a [b] | c\0 ") == "a (b) / c"
    assert clean_title("") == "Untitled"
    assert len(clean_title("x" * 900)) == 200
    assert plain("#no :: card") == r"\#no :: card"


def test_long_texts_are_cut_between_paragraphs_and_not_in_code():
    text = "\n".join(["start", "```", *["code"] * 40, "```", "", "# Next", *["words"] * 40])

    parts = parts_of(text, most=300)

    assert parts[0].count("```") == 2
    assert parts[1].startswith("# Next")
    assert all(len(part.encode()) <= 300 for part in parts)
    pieces = parts_of("é" * 500, most=300)
    assert "".join(pieces).count("é") == 500
    assert all(len(piece.encode()) <= 300 for piece in pieces)


def test_long_keys_fit():
    keys = {short_key(f"path:{'x' * 900}{number}") for number in range(3)}

    assert len(keys) == 3
    assert all(len(key) <= MOST_KEY for key in keys)
