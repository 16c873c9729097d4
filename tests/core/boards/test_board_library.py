"""Shapes of one's own are cleaned as drawings are."""

import json

import pytest

from hexloop.core.boards.library import MOST_BYTES, MOST_PARTS, MOST_SHAPES, clean_library
from hexloop.core.boards.scenes import BadScene

BOX = {"id": "a", "type": "rectangle", "x": 1, "y": 2, "width": 100, "height": 50}


def shape(key="mine", *elements, **more):
    return {"id": key, "status": "unpublished", "created": 7, "elements": list(elements or [BOX]), **more}


def cleaned(*shapes):
    return json.loads(clean_library(json.dumps(shapes)).text)


def test_a_shape_keeps_what_was_drawn():
    found = cleaned(shape("b-1"))

    assert found == [{"id": "b-1", "status": "unpublished", "created": 7, "elements": [BOX | {"isDeleted": False}]}]


def test_its_name_is_kept_and_cut():
    assert cleaned(shape("a", name="x" * 300))[0]["name"] == "x" * 100


@pytest.mark.parametrize(
    "element",
    [
        {**BOX, "type": "iframe", "link": "https://example.org"},
        {**BOX, "type": "embeddable"},
        {**BOX, "x": 1e308},
        {**BOX, "x": "1"},
        {**BOX, "type": "image", "fileId": "f"},
        {"id": "a"},
        None,
        7,
    ],
)
def test_what_is_harmful_or_broken_leaves_no_shape(element):
    assert cleaned(shape("a", element), shape("b")) == cleaned(shape("b"))


def test_a_link_that_runs_something_is_taken_out_and_said():
    kept = clean_library(json.dumps([shape("a", {**BOX, "link": "javascript:alert(1)"})]))

    assert "javascript" not in kept.text
    assert kept.words == ("Taken out: 1 link (a link leads to http, https, mailto or a page of Hexloop).",)


@pytest.mark.parametrize(
    "item", [None, 3, [], {}, {"id": 3}, {"id": "a"}, {"id": "a b", "elements": [BOX]}, {"id": ""}]
)
def test_what_is_no_shape_is_left_out(item):
    assert cleaned(item) == []


def test_two_of_the_same_name_are_one():
    assert [one["created"] for one in cleaned(shape("a"), shape("a", created=9))] == [7]


@pytest.mark.parametrize(("made", "kept"), [(-1, 0), (True, 0), (2**60, 0), ("x", 0), (5, 5)])
def test_when_it_was_made_is_a_number(made, kept):
    assert cleaned(shape("a", created=made))[0]["created"] == kept


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nothing", "cannot be read"),
        ("{}", "no list of shapes"),
        ("[NaN]", "no number"),
        ("[" * 100_000, "nested too deeply"),
        (json.dumps(["x" * MOST_BYTES]), "1 MB and these have 1.0"),
        (json.dumps([shape(str(n)) for n in range(MOST_SHAPES + 1)]), "100 shapes of your own and these are 101"),
        (json.dumps([shape("a", *[BOX] * (MOST_PARTS + 1))]), "500 parts and one of these has 501"),
    ],
    ids=["text", "object", "number", "deep", "large", "many", "parts"],
)
def test_what_is_no_library_is_refused_with_what_to_do(text, says):
    with pytest.raises(BadScene, match=says):
        clean_library(text)


def test_what_was_cleaned_stays_as_it_is():
    once = clean_library(json.dumps([shape("a", name="One"), shape("b")])).text

    assert clean_library(once).text == once
