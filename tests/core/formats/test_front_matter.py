"""Front matter in and out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.formats.front_matter import BadFrontMatter, join, split

BODY = "# Title\n\n---\nnot front matter\n"


def test_fields_and_body_are_parted():
    text = "---\ntitle: Bias\ntags: [ml, breadth]\ndate: 2026-03-01\nread: true\n---\n" + BODY

    assert split(text) == ({"title": "Bias", "tags": ["ml", "breadth"], "date": "2026-03-01", "read": True}, BODY)


@pytest.mark.parametrize("text", ["", "---", "no\n---\na: 1\n---\n", "--- \nnever ended\n", "----\na: 1\n---\n"])
def test_text_without_front_matter_stays(text):
    assert split(text) == ({}, text)


def test_empty_block_holds_nothing():
    assert split("---\n---\nbody") == ({}, "body")


@pytest.mark.parametrize(
    "block",
    ["- a\n- b", "a: [", "a: &x [1]\nb: *x", "just words", "a: !!python/object/apply:os.system [id]", "a: 9999-99-99"],
)
def test_what_is_no_plain_mapping_is_refused(block):
    with pytest.raises(BadFrontMatter):
        split(f"---\n{block}\n---\nbody")


def test_laughs_are_refused_before_they_grow():
    laughs = "\n".join(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]" for n in range(9))

    with pytest.raises(BadFrontMatter, match="refers to itself"):
        split(f"---\na0: &a0 [lol]\n{laughs}\n---\n")


def test_long_block_is_refused():
    with pytest.raises(BadFrontMatter, match="64 kB"):
        split(f"---\na: {'x' * 70_000}\n---\n")


def test_fault_names_its_line():
    with pytest.raises(BadFrontMatter, match="line 3"):
        split("---\na: 1\nb: : :\n---\n")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(st.text("abcdefgh _", min_size=1), VALUES, min_size=1, max_size=5),
    st.text(st.characters(codec="utf-8")),
)
def test_round_trip_keeps_everything(fields, body):
    assert split(join(fields, body)) == (fields, body)


@given(st.text())
def test_any_text_is_read_or_refused(text):
    try:
        fields, body = split(f"---\n{text}\n---\nrest")
    except BadFrontMatter:
        return
    assert isinstance(fields, dict)
    assert body.endswith("rest")
