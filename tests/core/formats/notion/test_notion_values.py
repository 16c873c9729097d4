"""Dates, numbers, lists and relations as Notion writes them."""

import pytest

from hexloop.core.formats.notion.records import Link, Span, Target, Type
from hexloop.core.formats.notion.values import dates_in, iso_of, number_of, relations, span_of, value_of


def link_of(words, href):
    return Link(words, href, Target.MISSING)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("April 23, 2024", Span("2024-04-23")),
        ("April 23, 2024 → May 22, 2024", Span("2024-04-23", "2024-05-22")),
        ("December 4, 2024 8:45 AM", Span("2024-12-04T08:45")),
        ("December 4, 2024 12:05 AM → 1:00 PM", Span("2024-12-04T00:05", "2024-12-04T13:00")),
        ("December 4, 2024 20:45 (GMT+1)", Span("2024-12-04T20:45")),
        ("@December 1, 2024 ", Span("2024-12-01")),
        ("@Dec 1, 2024", Span("2024-12-01")),
        ("2024/05/06", Span("2024-05-06")),
        ("2024-05-06 9:30 PM", Span("2024-05-06T21:30")),
        ("23/04/2024", Span("2024-04-23")),
        ("04/23/2024", Span("2024-04-23")),
        ("05/05/2024", Span("2024-05-05")),
    ],
)
def test_dates_are_read(text, span):
    assert span_of(text) == span


@pytest.mark.parametrize(
    "text",
    ["", "soon", "@Last Wednesday", "February 30, 2024", "April 23", "04/05/2024", "May 1, 2024 13:00 PM",
     "May 1, 2024 9:75", "April 1, 2024 → later", "x" * 300, "Zzz 4, 2024"],
)  # fmt: skip
def test_what_is_no_date_or_could_be_two_is_none(text):
    assert span_of(text) is None


def test_dates_are_shown_in_iso_form():
    assert iso_of("April 23, 2024 9:00 AM → April 24, 2024 10:00 AM") == "2024-04-23 09:00 → 2024-04-24 10:00"
    assert iso_of("@Last Wednesday") == "@Last Wednesday"


def test_mentions_of_dates_in_a_text_become_iso():
    text = "Met @Kim on @April 23, 2024 9:00 AM, again @May 1, 2024 → May 3, 2024 and @Friday"

    assert dates_in(text) == "Met @Kim on 2024-04-23 09:00, again 2024-05-01 → 2024-05-03 and @Friday"


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12.0), ("-3.5", -3.5), ("$1,200.50", 1200.5), ("€5", 5.0), ("12%", 12.0), ("−4", -4.0), ("1e3", 1000.0),
     (".5", 0.5), ("1,2", None), ("a1", None), ("", None), ("12 apples", None), ("TASK-1", None), ("1" * 100, None),
     ("1e999", None), ("٣", 3.0)],
)  # fmt: skip
def test_numbers_lose_their_signs(text, number):
    assert number_of(text) == number


def test_relations_are_titles_with_paths_in_brackets():
    text = "Trees (deep) (A%20b/Trees%200f.md), C, D (../C%20(1).html), E (https://www.notion.so/E-0f?pvs=21)"

    assert relations(text) == [
        ("Trees (deep)", "A%20b/Trees%200f.md"),
        ("C, D", "../C%20(1).html"),
        ("E", "https://www.notion.so/E-0f?pvs=21"),
    ]


@pytest.mark.parametrize("text", ["Trees", "Trees (old)", "A (a.md) and more", "", "(" * 3000])
def test_other_texts_are_no_relation(text):
    assert relations(text) == []


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Type.TEXT, " a ", "a"),
        (Type.TEXT, "", None),
        (Type.CHECKBOX, "Yes", True),
        (Type.CHECKBOX, "No", False),
        (Type.CHECKBOX, "", False),
        (Type.CHECKBOX, "perhaps", None),
        (Type.NUMBER, "7", 7.0),
        (Type.NUMBER, "seven", None),
        (Type.DATE, "May 1, 2024", Span("2024-05-01")),
        (Type.CREATED_TIME, "May 1, 2024 1:02 PM", Span("2024-05-01T13:02")),
        (Type.MULTI_SELECT, "a, b", ("a", "b")),
        (Type.PERSON, "Kim Ode, Lee Fir", ("Kim Ode", "Lee Fir")),
        (Type.RELATION, "A (a.md)", (Link("A", "a.md", Target.MISSING),)),
        (Type.FILES, "a/b.png, c.pdf", (Link("", "a/b.png", Target.MISSING), Link("", "c.pdf", Target.MISSING))),
        (Type.SELECT, "One, two", "One, two"),
    ],
)
def test_a_text_is_read_as_its_type_says(kind, text, value):
    assert value_of(kind, text, link_of) == value
