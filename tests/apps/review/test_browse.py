"""What a search finds, against an evaluator that looks at one card after the other."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from make import NOW, days_before, grade_thing
from review_cards import TODAY, TOMORROW, card_due, names, new_card

from hexloop.apps.review import services
from hexloop.apps.review.browse import SORTS, cards_found, in_order
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory import search
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import recall_on
from hexloop.core.memory.search import Compare, Figure, Moment, State
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db

DAY_START = datetime.fromisoformat("2026-11-22T04:00:00+00:00")


@pytest.fixture
def collection(user, stranger, page_kind):
    """A dozen cards in every state there is."""
    new_card(user, "q1-adam", title="Q1 Adam", tags=("ml::stats", "optimizers"), at=days_before(9))
    new_card(user, "q10", title="q10 Überlegung", deck="Anki::Deep", tags=("ml",), at=days_before(0))
    new_card(user, "plain", title="100% a_b (c) *", deck="Anki", at=days_before(1))
    card_due(user, "due", 0, topic="graphs", of=Round.CODING, kind="problem")
    card_due(user, "late", -12, grade=Grade.NO_CLUE, topic="trees", of=Round.CODING, kind="problem", flag=1)
    card_due(user, "soon", 3, grade=Grade.SOLID, marked=True, difficulty=5.5)
    card_due(user, "far", 400, grade=Grade.SLOW, stability=500.0, difficulty=9.9, suspended=True)
    card_due(user, "buried", -1, buried_until=TOMORROW, lapses=4, leech=True, reviews=9, tags=" mlops ")
    card_due(user, "was-buried", -1, buried_until=TODAY, edited_at=NOW)
    grade_thing(user, "today", Grade.NO_CLUE, kind="page", round=Round.BREADTH)
    grade_thing(user, "due", Grade.BUGS, kind="problem", at=days_before(3))
    grade_thing(user, "undone", Grade.SLOW, kind="page", at=days_before(2))
    services.undo(user=user, at=days_before(2))
    one = new_card(user, "crammed")
    cram = services.start_cram(user=user, text="", cards=[one.pk], at=NOW)
    services.answer_cram(user=user, cram=cram, card=one, grade=Grade.NO_CLUE, at=NOW)
    services.suspend(user=user, names=names(new_card(user, "new-suspended")), at=NOW)
    card_due(stranger, "theirs")
    return list(Card.objects.filter(owner=user))


SEARCHES = [
    *(
        "",
        "adam",
        "q1",
        "ml",
        "ÜBERLEGUNG",
        '"q1 adam"',
        "q1*",
        "*berl*",
        "q_0",
        "a_b",
        r"a\_b",
        "100%",
        r"\*",
        r"\(c\)",
    ),
    *("front:q1*", "front:q1", "front:q1_adam", "kind:problem", "kind:p*", "round:coding", "topic:graphs", "topic:g*s"),
    *("deck:anki", "deck:Anki::*", "deck:anki::deep", "deck:ank", "deck:coding", "deck:*deep"),
    *("tag:ml", "tag:ml::stats", "tag:ml::*", "tag:m*", "tag:none", "tag:opt_mizers", "tag:ml*"),
    *(f"is:{state}" for state in State),
    *("flag:0", "flag:1", "cid:1,2,3"),
    *("prop:ivl>1", "prop:ivl=33", "prop:ivl<=33", "prop:due<=0", "prop:due=3", "prop:due>0", "prop:due!=0"),
    *("prop:reps>2", "prop:reps=1", "prop:lapses>3", "prop:lapses=0"),
    *("prop:s>21", "prop:s=500", "prop:s<1", "prop:d>0.5", "prop:d=0.5", "prop:d<0.9", "prop:d>=0.98"),
    *("prop:r<0.9", "prop:r>0.9", "prop:r>=1", "prop:r<1", "prop:r>0", "prop:r<=0", "prop:r=0.95", "prop:r!=0.95"),
    *("rated:1", "rated:1:1", "rated:4", "rated:4:2", "rated:60:1", "rated:60:4"),
    *("added:1", "added:2", "added:10", "edited:1", "introduced:1", "introduced:40"),
]


def found(user, text):
    return set(cards_found(user, text, at=NOW).values_list("key", flat=True))


@pytest.mark.parametrize("text", SEARCHES)
@pytest.mark.parametrize("negated", [False, True], ids=["yes", "not"])
def test_search_finds_what_the_evaluator_says(user, collection, text, negated):
    if negated and not text:
        return
    text = f"-{text}" if negated else text
    tree = search.parse(text)

    wanted = {card.key for card in collection if holds(tree, card)}

    assert found(user, text) == wanted


def test_searches_find_something_and_not_everything(user, collection):
    empty = {text for text in SEARCHES if not found(user, text)}

    assert len(collection) == 12
    assert empty <= {"deck:ank", "prop:r<=0", "cid:1,2,3", "prop:s<1", "front:q1", "prop:r=0.95"}


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    text=st.recursive(
        st.sampled_from([text for text in SEARCHES if text]),
        lambda inner: st.one_of(
            st.tuples(inner, inner).map(lambda pair: f"({pair[0]}) ({pair[1]})"),
            st.tuples(inner, inner).map(lambda pair: f"({pair[0]}) or ({pair[1]})"),
            inner.map(lambda one: f"-({one})"),
        ),
        max_leaves=5,
    )
)
def test_combinations_find_what_the_evaluator_says(user, collection, text):
    tree = search.parse(text)

    assert found(user, text) == {card.key for card in collection if holds(tree, card)}


@pytest.mark.parametrize("sort", [*SORTS, *(f"-{name}" for name in SORTS)])
def test_every_column_sorts_and_what_has_no_value_comes_last(user, collection, sort):
    name, values = sort.removeprefix("-"), {}
    for card in collection:
        values[card.key] = value_of(name, card)

    ordered = [values[card.key] for card in in_order(Card.objects.filter(owner=user), sort, TODAY)]

    there = [value for value in ordered if value is not None]
    assert ordered[: len(there)] == there
    if name not in {"title", "deck"}:  # databases order capitals in their own way
        assert there == sorted(there, reverse=sort.startswith("-"))


def test_cost_is_one_query_and_the_choices(user, collection, django_assert_num_queries):
    with django_assert_num_queries(3):
        list(cards_found(user, "is:due or (tag:ml prop:r<0.9) -rated:1", at=NOW))


def value_of(name, card):
    if name == "recall":
        return recall(card) if card.reviews else None
    if name == "interval":
        return interval(card) if card.reviews else None
    fields = {"due": "due_on", "mastery": "last_grade", "made": "made_at"}
    return getattr(card, fields.get(name, name))


# The evaluator -----------------------------------------------------------------------------------


def holds(tree, card):  # noqa: C901 -- one line for each part of the tree
    match tree:
        case search.And(parts):
            return all(holds(part, card) for part in parts)
        case search.Or(parts):
            return any(holds(part, card) for part in parts)
        case search.Not(part):
            return not holds(part, card)
        case search.Words(pattern):
            return like(f"*{pattern.raw}*", card.title) or like(f"*{pattern.raw}*", card.tags)
        case search.Field(name, pattern):
            return like(pattern.raw, getattr(card, {"front": "title"}.get(name, name)))
        case search.Deck(pattern):
            return below(pattern, card.deck)
        case search.Tag(None):
            return not card.tags.split()
        case search.Tag(pattern):
            return any(below(pattern, tag) for tag in card.tags.split())
        case search.Flag(number):
            return card.flag == number
        case search.Ids(ids):
            return card.pk in ids
        case search.Is(state):
            return is_state(state, card)
        case search.Prop():
            return card.reviews > 0 and compares(tree, figure(tree.figure, card))
        case search.Rated(days, grade):
            return any(
                TODAY - review.on < timedelta(days=days) and grade in {None, review.grade} for review in given_to(card)
            )
        case search.Within(Moment.INTRODUCED, days):
            on = [review.on for review in given_to(card)]
            return bool(on) and TODAY - min(on) < timedelta(days=days)
        case search.Within(moment, days):
            at = card.made_at if moment is Moment.ADDED else card.edited_at
            return at is not None and at >= DAY_START - timedelta(days=days - 1)
    raise AssertionError(tree)


def like(raw, text):
    """``*`` and ``_`` by walking over both texts."""
    pieces = re.findall(r"\\.|.", raw)
    if not pieces:
        return text == ""
    head, rest = pieces[0], "".join(pieces[1:])
    if head == "*":
        return any(like(rest, text[skip:]) for skip in range(len(text) + 1))
    return bool(text) and (head == "_" or head[-1].lower() == text[0].lower()) and like(rest, text[1:])


def below(pattern, text):
    """A path of a deck or tag matches with any of its beginnings."""
    parts = text.split("::")
    return any(like(pattern.raw, "::".join(parts[:end])) for end in range(1, len(parts) + 1))


def is_state(state, card):
    buried = card.buried_until is not None and card.buried_until > TODAY
    return (
        {
            State.NEW: card.reviews == 0,
            State.DUE: card.reviews > 0 and card.due_on <= TODAY and not card.suspended and not buried,
            State.LEARN: card.last_grade == 1,
            State.REVIEW: card.reviews > 0,
            State.SUSPENDED: card.suspended,
            State.BURIED: buried,
            State.LEECH: card.leech,
            State.MARKED: card.marked,
        }[state]
        if state not in {State.DUE} or card.reviews
        else False
    )


def interval(card):
    return card.due_on.toordinal() - card.reviewed_day


def recall(card):
    return recall_on(card.stability, reviewed_on=TODAY.fromordinal(card.reviewed_day), on=TODAY)


def figure(name, card):
    return {
        Figure.INTERVAL: lambda: interval(card),
        Figure.DUE: lambda: (card.due_on - TODAY).days,
        Figure.REVIEWS: lambda: card.reviews,
        Figure.LAPSES: lambda: card.lapses,
        Figure.STABILITY: lambda: card.stability,
        Figure.DIFFICULTY: lambda: (card.difficulty - 1) / 9,
        Figure.RECALL: lambda: recall(card),
    }[name]()


def compares(prop, value):
    equal = prop.value - prop.half <= value < prop.value + prop.half if prop.half else value == prop.value
    return {
        Compare.LESS: value < prop.value,
        Compare.AT_MOST: value <= prop.value,
        Compare.MORE: value > prop.value,
        Compare.AT_LEAST: value >= prop.value,
        Compare.EQUAL: equal,
        Compare.OTHER: not equal,
    }[prop.compare]


def given_to(card):
    return Review.objects.filter(card=card, undone_at=None).exclude(review_kind="cram")
