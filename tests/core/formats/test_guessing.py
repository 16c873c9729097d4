"""Guesses that a person only has to correct now and then."""

import pytest

from hexloop.core.formats.guessing import Place, TopicName, guess_columns, guess_place, looks_like_headings
from hexloop.core.rounds import Round

TOPICS = [
    TopicName("probability", "Probability", Round.BREADTH),
    TopicName("trees-and-ensembles", "Trees & ensembles", Round.BREADTH),
    TopicName("graphs", "Graphs", Round.CODING),
]


@pytest.mark.parametrize(
    ("deck", "place"),
    [
        ("Interviews::Probability", Place(Round.BREADTH, "probability")),
        ("ML::Tree ensemble", Place(Round.BREADTH, "trees-and-ensembles")),
        ("LeetCode::graph", Place(Round.CODING, "graphs")),
        ("LeetCode", Place(Round.CODING)),
        ("System design", Place(Round.DESIGN)),
        ("Behavioural stories", Place(Round.BEHAVIOR)),
        ("domain::ctr-models", Place(Round.DOMAIN, "ctr-models")),
        ("Default", Place(Round.BREADTH)),
        ("", Place(Round.BREADTH)),
    ],
)
def test_a_deck_is_placed_by_its_name(deck, place):
    assert guess_place(deck, TOPICS) == place


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        (["Front", "Back", "Tags"], {"question": 0, "answer": 1, "tags": 2}),
        (["ID", "Answer", "Question"], {"guid": 0, "answer": 1, "question": 2}),
        (["Column 1", "Column 2"], {"question": 0, "answer": 1}),
        (["Column 1"], {"question": 0}),
        (["Answer", "x"], {"answer": 0, "question": 1}),
    ],
)
def test_columns_are_known_by_their_headings(headings, columns):
    assert guess_columns(headings) == columns


def test_a_first_row_of_text_is_no_heading():
    assert looks_like_headings(["Question", "Answer"])
    assert not looks_like_headings(["What is overfitting?", "It is …"])
