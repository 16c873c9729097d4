from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.search.query import parse
from hexloop.core.search.snippet import Part, marked, passage

LONG = "First words. " + "filler " * 100 + "Here stands the gradient norm. " + "more " * 100


def shown(text, query, **more):
    parts = passage(text, parse(query, today=date(2026, 11, 26)).terms, **more)
    return "".join(f"[{part.text}]" if part.found else part.text for part in parts)


def test_passage_is_where_the_words_stand():
    found = shown(LONG, "gradient norm ")

    assert "Here stands the [gradient] [norm]. more" in found
    assert (found[0], found[-1], len(found) < 200) == ("…", "…", True)


def test_passage_without_a_match_is_the_beginning():
    assert shown(LONG, "absent").startswith("First words. filler")
    assert shown("Short.", "absent") == "Short."
    assert shown("", "absent") == ""


def test_place_with_more_of_the_words_wins():
    text = "alpha " + "x " * 200 + "beta alpha " + "x " * 200

    assert "[beta] [alpha]" in shown(text, "alpha beta ")


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("the mean of n², 2²⁰ or e^(-x)", "n^2", "the mean of [n²], 2²⁰ or e^(-x)"),
        ("divide by 1/√d_k, so", "1/sqrt(d_k)", "divide by [1/√d_k], so"),
        ("a tree at the top", "top", "a tree at the [top]"),
        ("the rate α of β", "alpha", "the rate [α] of β"),
        ("p(y | x) = σ(x)", "p(y|x)", "[p(y | x)] = σ(x)"),
        ("use nn.Linear(3) here", "nn.linear", "use [nn.Linear](3) here"),
        (r"cost $O(n \log n)$ each", "O(n log n)", r"cost $[O(n \log n)]$ each"),
        (r"is \frac{a}{b}", r"\frac", r"is [\frac]{a}{b}"),
        ("in C++ or C", "c++", "in [C++] or C"),
        ("L1/L2 loss", "l1/l2", "[L1/L2] loss"),
        ("self.x_y", "self.x_y", "[self.x_y]"),
        ("快速排序算法", "排序", "快速[排序]算法"),
        ("Naïve Bayes", "naive", "[Naïve] Bayes"),
        ("f(**more)", "more", "f(**[more])"),
        ("one tree, two trees", "tree x", "one [tree], two [trees]"),
        ("a street", "tree", "a street"),
        ("a treeline", "tree x", "a treeline"),
        ("a treeline", "tree", "a [tree]line"),
        ("two\n    lines", "lines", "two [lines]"),
    ],
)
def test_what_was_looked_for_is_marked(text, query, found):
    assert shown(text, query) == found


def test_title_is_shown_whole():
    terms = parse("adam", today=date(2026, 11, 26)).terms

    assert marked("Why Adam works", terms) == (Part("Why "), Part("Adam", found=True), Part(" works"))


@given(st.text(max_size=400), st.text(max_size=60))
def test_marks_are_the_only_thing_added(text, query):
    parts = passage(text, parse(query, today=date(2026, 11, 26)).terms)

    assert "\n" not in "".join(part.text for part in parts)
    assert len("".join(part.text for part in parts)) <= 2 * 180 + 2


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "**" * 50_000, "[[a|" * 25_000, "`" * 90_000, " " * 90_000, "a_" * 50_000]
)
def test_hostile_texts_are_shown_like_others(text):
    parts = passage(text, parse("a b(c", today=date(2026, 11, 26)).terms)

    assert len("".join(part.text for part in parts)) <= 2 * 180 + 2
