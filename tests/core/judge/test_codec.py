import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.judge import codec
from hexloop.core.judge.child import wire
from hexloop.core.judge.task import Array

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
arrays = st.builds(
    lambda size, rows: Array("<f8", (rows, size), bytes(8 * rows * size)), st.integers(0, 3), st.integers(0, 3)
)
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts
keys = texts | st.sampled_from(["$array", "$dict"])
values = st.recursive(
    scalars | arrays,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)


def split(frame):
    body, buffers = codec.HEAD.unpack_from(frame)
    start = codec.HEAD.size
    assert len(frame) == start + body + buffers
    return frame[start : start + body], frame[start + body :]


def framed(text, buffers=b""):
    return text.encode(), buffers


@given(values)
def test_every_value_comes_back_the_same(value):
    message = {"value": value}

    back = codec.decode(*split(codec.encode(message)))

    assert back == message
    assert repr(back) == repr(message)


@given(st.binary(max_size=200), st.binary(max_size=40))
def test_random_bytes_are_a_message_or_malformed(body, buffers):
    try:
        message = codec.decode(body, buffers)
    except codec.Malformed:
        return

    assert type(message) is dict


@given(st.data())
def test_a_flipped_byte_never_raises_anything_else(data):
    body, buffers = split(codec.encode({"value": [1, "ä", Array("<i4", (2,), bytes(8)), {"$array": 3}]}))
    place = data.draw(st.integers(0, len(body) - 1))
    flipped = body[:place] + bytes([body[place] ^ data.draw(st.integers(1, 255))]) + body[place + 1 :]

    with suppress(codec.Malformed):
        codec.decode(flipped, buffers)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "7",
        "{",
        '{"a": 1',
        '{"a": NaN',
        '{"a": ' + "9" * 5_000 + "}",
        '{"a": ' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"a":' * 50_000 + "1" + "}" * 50_000,
        '{"a": "\\ud800"}',
        '{"$array": ["<f8", [1], 8]}',
        '{"a": {"$array": ["<f8", [1], 8]}}',
        '{"a": {"$array": ["|O", [1], 8]}}',
        '{"a": {"$array": ["<f8", [-1], 0]}}',
        '{"a": {"$array": ["<f8", [1, 1e0], 0]}}',
        '{"a": {"$array": ["<f8", "x", 0]}}',
        '{"a": {"$array": ["<f8", [0], -8]}}',
        '{"a": {"$array": ["<f8", [true], 0]}}',
        '{"a": {"$array": []}}',
        '{"a": {"$array": 5}}',
        '{"a": {"$dict": 5}}',
        '{"a": {"$dict": [[[], 1]]}}',
        '{"a": {"$dict": [1]}}',
    ],
)
def test_hostile_bodies_are_malformed(body):
    with pytest.raises(codec.Malformed):
        codec.decode(*framed(body))


@pytest.mark.parametrize("dtype", ["|O", "<O8", "<U4", "<M8[s]", "|V8", "<f16x", "<b8", "f8", "", "<f3", "<f8,<f8"])
def test_only_numbers_and_truth_values_are_arrays(dtype):
    body = json.dumps({"a": {"$array": [dtype, [1], 8]}})

    with pytest.raises(codec.Malformed):
        codec.decode(*framed(body, bytes(8)))


def test_an_array_must_fill_its_bytes():
    body = json.dumps({"a": {"$array": ["<f8", [2], 8]}})

    with pytest.raises(codec.Malformed):
        codec.decode(*framed(body, bytes(8)))


def test_bytes_that_belong_to_no_array_are_malformed():
    with pytest.raises(codec.Malformed):
        codec.decode(*framed('{"a": 1}', b"extra"))


def test_a_shape_whose_product_is_huge_is_malformed():
    body = json.dumps({"a": {"$array": ["<f8", [2**62, 2**62], 0]}})

    with pytest.raises(codec.Malformed):
        codec.decode(*framed(body))


def test_an_array_of_no_elements_may_have_any_shape():
    body = json.dumps({"a": {"$array": ["<f8", [0, 5], 0]}})

    assert codec.decode(*framed(body)) == {"a": Array("<f8", (0, 5), b"")}


def test_a_flood_of_empty_lists_is_malformed():
    with pytest.raises(codec.Malformed, match="too many lists"):
        codec.decode(*framed('{"a": [' + ",".join(["[]"] * 500_001) + "]}"))


def test_nesting_up_to_the_cap_passes_and_beyond_it_does_not():
    def nested(depth):
        value = []
        for _ in range(depth):
            value = [value]
        return {"value": value}

    fits = nested(wire.DEPTH - 2)

    assert codec.decode(*split(codec.encode(fits))) == fits
    with pytest.raises(codec.Malformed):
        codec.encode(nested(wire.DEPTH + 1))
    with pytest.raises(codec.Malformed):
        codec.decode(*framed(json.dumps(nested(wire.DEPTH + 1))))


@pytest.mark.parametrize("value", [{1, 2}, b"bytes", object(), 10**5_000], ids=["set", "bytes", "object", "huge"])
def test_what_is_not_a_value_is_refused(value):
    with pytest.raises(codec.Malformed):
        codec.encode({"value": value})


@pytest.mark.parametrize("text", ["\\ud800", "\\\\ud800", "a\\\\\\udfff", "\\", "\\\\"])
def test_text_that_only_spells_a_surrogate_is_text(text):
    assert codec.decode(*split(codec.encode({"value": text}))) == {"value": text}


@pytest.mark.parametrize("spelled", ["\\ud800", "\\\\\\ud800", "\\uDFFF", "a\\\\\\\\\\udbff", "\\ud83d\\ude00"])
def test_an_escaped_surrogate_is_malformed(spelled):
    with pytest.raises(codec.Malformed):
        codec.decode(*framed(f'{{"value":"{spelled}"}}'))


def test_a_number_too_long_to_write_is_told_in_our_words():
    with pytest.raises(codec.Malformed, match="it holds a whole number of more than 4 300 digits"):
        codec.encode({"value": 10**5000})
