"""The shelf of a pack: read strictly, refused with file, line and entry."""

import pytest
from make_resources import WHY, resource_toml, write_shelf

from hexloop.core.content.resources import (
    Cost,
    Resource,
    ResourceKind,
    is_web_address,
    read_resources,
    resource_errors,
)
from hexloop.core.rounds import Round


def read(folder, *entries):
    errors = []
    found = read_resources(write_shelf(folder, *entries), errors)
    return found, [str(error.message) for error in errors]


def test_entries_are_read_in_order(tmp_path):
    found, errors = read(tmp_path)

    assert errors == []
    assert [one.id for one in found] == ["hill-climbing", "tiny-gpt", "stories-told"]
    assert found[0] == Resource(
        id="hill-climbing",
        title="Hill Climbing",
        kind=ResourceKind.BOOK,
        rounds=(Round.BREADTH,),
        why=WHY,
        authors=("Ada Ridge", "Bo Vale"),
        topics=("optimizers",),
        parts=12,
        year=2019,
        cost=Cost.PAID,
        url="https://example.org/hills",
    )


def test_a_pack_without_the_file_has_none(tmp_path):
    errors = []

    assert (read_resources(tmp_path, errors), errors) == ((), [])


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"id": '"Big Id"'}, '"Big Id" is no id: small letters, digits and single hyphens.'),
        ({"id": '"new"'}, '"new" cannot be an id: own resources and pages of the shelf are called so.'),
        ({"id": '"own-3"'}, '"own-3" cannot be an id: own resources and pages of the shelf are called so.'),
        ({"kind": '"boook"'}, '"kind" in [resource] is \'boook\': did you mean "book"?'),
        ({"rounds": '["braedth"]'}, '"rounds" holds "braedth": did you mean "breadth"?'),
        ({"rounds": ""}, '"rounds" in [resource] is missing: add rounds = … with a list of texts, such as ["…", "…"].'),
        ({"url": '"http://example.org"'}, None),
        ({"url": '"javascript:alert(1)"'}, None),
        ({"url": '"https://"'}, None),
        ({"year": "12"}, '"year" in [resource] must be at least 1950.'),
        ({"parts": "-1"}, '"parts" in [resource] must be at least 0.'),
        ({"pages": "12"}, '"pages" in [resource] is not known here: did you mean "parts"?'),
        ({"title": '" "'}, '"title" in [resource] is empty: fill it in.'),
    ],
)
def test_a_wrong_entry_is_left_out_and_named(tmp_path, changed, message):
    found, errors = read(tmp_path, resource_toml("first"), resource_toml("second", **changed))

    assert [one.id for one in found] == ["first"]
    assert len(errors) == 1
    assert message is None or errors[0] == message


def test_a_fault_has_file_and_line(tmp_path):
    errors = []

    read_resources(write_shelf(tmp_path, resource_toml("a"), resource_toml("a")), errors)

    assert [(error.path, error.line) for error in errors] == [("resources.toml", 9)]
    assert errors[0].message == 'The id "a" is taken by a resource above: give this one its own.'


def test_a_finished_entry_says_why_in_two_to_four_calm_sentences_and_names_topics_that_exist(tmp_path):
    found, _ = read(
        tmp_path,
        resource_toml("good", topics='["graphs"]'),
        resource_toml("short", why='"Read it."'),
        resource_toml("loud", why=f'"{WHY} Go now! Read."'),
        resource_toml("lost", topics='["grafs"]'),
    )

    assert [error.message for error in resource_errors(found, {"graphs"})] == [
        '"short": why has 2 words: 20 to 120 are wanted.',
        '"short": why has 1 sentences: 2 to 4 are wanted.',
        '"loud": why has an exclamation mark: say it calmly.',
        '"lost": topics holds "grafs": did you mean "graphs"?',
    ]


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://example.org/a?b=c", True),
        ("http://localhost:8000/", True),
        ("javascript:alert(1)", False),
        ("JavaScript://example.org/%0aalert(1)", False),
        ("data:text/html,<script>", False),
        ("https://", False),
        ("//example.org", False),
        ("https://exa mple.org", False),
        ("https://example.org/\nx", False),
        ("https://[::1", False),
        ("example.org", False),
    ],
)
def test_only_addresses_of_the_web_are_links(url, good):
    assert is_web_address(url) is good
