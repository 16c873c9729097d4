"""The search of the card browser as a tree, and what it says of what it cannot read."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.memory.grades import Grade
from hexloop.core.memory.search import (
    EXAMPLES,
    And,
    Compare,
    Deck,
    Field,
    Figure,
    Flag,
    Ids,
    Is,
    Moment,
    Not,
    Or,
    Pattern,
    Prop,
    Rated,
    SearchError,
    State,
    Tag,
    Within,
    Words,
    parse,
)


def word(text):
    return Words(Pattern(text))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", And(())),
        ("   ", And(())),
        ("dog", word("dog")),
        ("dog cat", And((word("dog"), word("cat")))),
        ("dog and cat", And((word("dog"), word("cat")))),
        ('"dog cat"', word("dog cat")),
        ('dog" "cat', word("dog cat")),
        ("dog or cat", Or((word("dog"), word("cat")))),
        ("dog OR cat bird", Or((word("dog"), And((word("cat"), word("bird")))))),
        ('dog "or" cat', And((word("dog"), word("or"), word("cat")))),
        ("-dog", Not(word("dog"))),
        ("--dog", Not(Not(word("dog")))),
        ("two-sum", word("two-sum")),
        ("-(dog or cat) bird", And((Not(Or((word("dog"), word("cat")))), word("bird")))),
        ("(dog)", word("dog")),
        ("((dog) cat)", And((word("dog"), word("cat")))),
        ("deck:coding::*", Deck(Pattern("coding::*"))),
        ('deck:"Big Deck"', Deck(Pattern("Big Deck"))),
        ('"deck:Big Deck"', Deck(Pattern("Big Deck"))),
        ("tag:ml::stats", Tag(Pattern("ml::stats"))),
        ("tag:none", Tag(None)),
        ("TAG:x", Tag(Pattern("x"))),
        ("is:Due", Is(State.DUE)),
        ("front:q1*", Field("front", Pattern("q1*"))),
        ("kind:problem", Field("kind", Pattern("problem"))),
        ("round:coding", Field("round", Pattern("coding"))),
        ("topic:graphs", Field("topic", Pattern("graphs"))),
        ("flag:1", Flag(1)),
        ("cid:3,14", Ids((3, 14))),
        ("rated:1:1", Rated(1, Grade.NO_CLUE)),
        ("rated:30", Rated(30, None)),
        ("added:1", Within(Moment.ADDED, 1)),
        ("edited:7", Within(Moment.EDITED, 7)),
        ("introduced:1", Within(Moment.INTRODUCED, 1)),
        ("prop:ivl>1", Prop(Figure.INTERVAL, Compare.MORE, 1)),
        ("prop:due<=0", Prop(Figure.DUE, Compare.AT_MOST, 0)),
        ("prop:due=-2", Prop(Figure.DUE, Compare.EQUAL, -2)),
        ("prop:lapses!=3", Prop(Figure.LAPSES, Compare.OTHER, 3)),
        ("prop:reps>2", Prop(Figure.REVIEWS, Compare.MORE, 2)),
        ("prop:s>21", Prop(Figure.STABILITY, Compare.MORE, 21, 0.5)),
        ("prop:d>0.5", Prop(Figure.DIFFICULTY, Compare.MORE, 0.5, 0.05)),
        ("prop:r<0.90", Prop(Figure.RECALL, Compare.LESS, 0.9, 0.005)),
        (r"adam\: why", And((word(r"adam\:"), word("why")))),
        (r"\-5", word(r"\-5")),
        ("a\\", word(r"a\\")),
        ("http://x", "http:"),
    ],
)
def test_text_becomes_a_tree(text, tree):
    if isinstance(tree, str):
        with pytest.raises(SearchError, match=f'"{tree}" is not known'):
            parse(text)
        return
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("-", '"-" stands alone'),
        ("dog - cat", '"-" stands alone'),
        ('"dog', 'A quotation mark is missing at the end of "dog'),
        ('""', "nothing between the two quotation marks"),
        ("(dog", 'A ")" is missing'),
        ("dog)", 'a ")" too many'),
        ("()", 'nothing between "(" and ")"'),
        ("dog or", 'missing after "or"'),
        ("or dog", 'missing before "or"'),
        ("dog or or cat", 'missing after "or"'),
        ("foo:bar", r"write foo\:bar"),
        ("deck:", 'Nothing follows "deck:". Write for example deck:coding::graphs.'),
        ("is:hard", "Write is: with one of new, due, learn, review, suspended, buried, leech, marked."),
        ("prop:ease>2", "Write prop:d>0.5"),
        ("prop:foo>2", "Write prop: with one of ivl, due, reps, lapses, s, d, r"),
        ("prop:ivl", "Write a comparison with a number, for example prop:ivl>1."),
        ("prop:ivl>x", "Write a comparison with a number"),
        ("prop:ivl>1.5", "This is a whole number"),
        ("prop:due<=99999", "This is a whole number"),
        ("prop:r<90", "This is a share from 0 to 1: write prop:r<0.9."),
        ("prop:d>5", "This is a share from 0 to 1"),
        ("rated:0", "a number of days from 1"),
        ("rated:x", "a number of days from 1"),
        ("rated:1:5", "a grade from 1 to 4"),
        ("rated:1:", "Write for example rated:7"),
        ("added:-1", "a number of days from 1"),
        ("flag:8", "Flags are 1 to 7"),
        ("flag:red", "Flags are 1 to 7"),
        ("cid:x", "Write for example cid:12,15."),
        ("note:Basic", "Write kind:question instead"),
        ("re:.*", "Write front:q1*"),
        ("x" * 1_001, "up to 1000 characters"),
        ("(" * 60 + "x" + ")" * 60, "More than 50 groups"),
        ("-" * 60 + "x", "More than 50 groups"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_to_write_instead(text, says):
    with pytest.raises(SearchError) as error:
        parse(text)

    assert says in str(error.value)


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_example_can_be_read(text):
    assert [str(parse(part)) for part in text.split(" or ")]


def test_every_search_of_the_guide_can_be_read():
    guide = (Path(__file__).parents[3] / "docs" / "guide" / "reviewing.md").read_text("utf-8")
    table = guide.partition("| search | finds |")[2].partition("\n\n")[0]
    searches = [line.split("`")[1] for line in table.splitlines() if line.startswith("| `")]

    assert len(searches) == 22
    assert all(parse(search) != And(()) for search in searches)


@pytest.mark.parametrize(
    ("raw", "regex"),
    [("a*b", "a.*b"), ("a_b", "a.b"), (r"a\*b", r"a\*b"), (r"a\_b", "a_b"), ("a.b", r"a\.b"), (r"a\\", r"a\\")],
)
def test_wildcards_and_what_is_meant_as_it_is(raw, regex):
    assert Pattern(raw).regex() == regex


def test_backslash_takes_characters_as_they_are():
    assert Pattern(r"a\*b\:c_").text == "a*b:c_"


@given(st.text(alphabet='ab-()": \\*_orand:prop<>=1.', max_size=40))
def test_any_text_is_read_or_refused(text):
    with suppress(SearchError):
        assert parse(text) is not None
