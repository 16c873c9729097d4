from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.search.query import EXAMPLES, Filter, Query, Term, parse, with_filter

TODAY = date(2026, 11, 26)


def read(text):
    return parse(text, today=TODAY)


def said(terms):
    return [(term.raw, " ".join(term.words), term.open) for term in terms]


def test_words_are_all_wanted_and_the_last_may_go_on():
    assert said(read("gradient Clipping").terms) == [
        ("gradient", "gradient", False),
        ("Clipping", "clipping", True),
    ]


def test_quotes_hold_words_together_and_end_them():
    query = read('"vanishing gradient" -"dead relu"')

    assert query.terms == (Term("vanishing gradient", ("vanishing", "gradient"), quoted=True),)
    assert query.without == (Term("dead relu", ("dead", "relu"), quoted=True),)


def test_quote_that_is_still_open_goes_on():
    assert said(read('"vanishing gra').terms) == [("vanishing gra", "vanishing gra", True)]


def test_minus_takes_away():
    query = read("adam -sgd -kind:paper")

    assert (said(query.terms), said(query.without)) == ([("adam", "adam", False)], [("sgd", "sgd", False)])
    assert query.filters == (Filter("kind", "paper", wanted=False),)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("O(n log n) sort", [("O(n log n)", "o ( n log n )", False), ("sort", "sort", True)]),
        ("O(n log", [("O(n", "o ( n", False), ("log", "log", True)]),
        (r"\frac{a b}{c}", [(r"\frac{a b}{c}", r"\ frac { a b } c", True)]),
        ("(see below)", [("(see", "see", False), ("below)", "below", True)]),
        ("std::sort torch:cpu", [("std::sort", "std sort", False), ("torch:cpu", "torch cpu", True)]),
        ("C++", [("C++", "c + +", True)]),
    ],
)
def test_code_is_one_term(text, terms):
    assert said(read(text).terms) == terms


@pytest.mark.parametrize("text", ["", " ", "-", '"', '""', "…", "kind:", "a" * 0])
def test_nothing_asks_for_nothing(text):
    assert read(text) == Query()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("round:coding", Filter("round", "coding")),
        ('round:"ML breadth"', Filter("round", "breadth")),
        ("KIND:Page", Filter("kind", "page")),
        ('company:"Two Words"', Filter("company", "two words")),
        ("due:today", Filter("due", "today", on=TODAY)),
        ("due:week", Filter("due", "week", on=date(2026, 12, 3))),
        ("due:3", Filter("due", "3", on=date(2026, 11, 29))),
        ("due:2026-12", Filter("due", "2026-12", on=date(2026, 12, 31))),
        ("is:due", Filter("due", "due", on=TODAY)),
        ("is:pinned", Filter("is", "pinned")),
        ("before:2026-11", Filter("before", "2026-11", on=date(2026, 11, 1))),
        ("before:2026", Filter("before", "2026", on=date(2026, 1, 1))),
        ("after:7d", Filter("after", "7d", on=date(2026, 11, 19))),
        ("after:yesterday", Filter("after", "yesterday", on=date(2026, 11, 25))),
    ],
)
def test_filters(text, found):
    assert read(text) == Query(filters=(found,))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "round:codng",
            "No round is called codng. Write round: with one of coding, design, breadth, domain, project, behavior.",
        ),
        ("is:new", "is:new says nothing known. Write is: with one of pinned, archived, own or due."),
        ("due:someday", "due:someday is no day. Write due:today, due:week, or a date such as due:2026-11-26."),
        ("before:2026-13", "before:2026-13 is no day. Write before:2026-11-26, before:2026-11 or before:7d."),
        ("after:99999y", "after:99999y is no day. Write after:2026-11-26, after:2026-11 or after:7d."),
    ],
)
def test_filter_that_says_nothing_says_what_to_write(text, sentence):
    assert read(text).trouble == sentence


def test_every_example_can_be_read():
    query = read(" ".join(EXAMPLES.values()))

    assert (query.trouble, {one.name for one in query.filters}) == ("", set(EXAMPLES))


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("trees ", ("trees", "tree")),
        ("tree x", ("tree", "trees")),
        ("tree", ("tree",)),
        ("loss x", ("loss",)),
        ("was x", ("was",)),
        ('"trees"', ("trees",)),
        ("nn.Linears x", ("nn",)),
    ],
)
def test_words_are_found_in_singular_and_plural(word, forms):
    assert read(word).terms[0].forms == forms


@pytest.mark.parametrize(
    ("text", "name", "value", "found"),
    [
        ("adam", "kind", "page", "adam kind:page"),
        ("adam kind:paper sgd", "kind", "page", "adam sgd kind:page"),
        ("adam -kind:paper round:coding", "kind", "", "adam round:coding"),
        ('company:"a b" x', "company", "c d", 'x company:"c d"'),
        ("multikind:x", "kind", "page", "multikind:x kind:page"),
    ],
)
def test_filter_is_put_in_place_of_another(text, name, value, found):
    assert with_filter(text, name, value) == found


@given(st.text(max_size=700))
def test_any_text_can_be_read(text):
    query = read(text)

    assert all(term.words for term in (*query.terms, *query.without))
    assert "\0" not in "".join(term.raw for term in query.terms)
