"""Quantities are read as engineers write them, and written so that they can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.design import units
from hexloop.core.design.units import NotAQuantity, counted, number_text, quantity_text, read_quantity

VECTORS, RATE = counted("vectors"), counted("requests/s", also=("QPS",))
ALL = [
    *(units.NUMBER, units.BYTES, units.BYTES_PER_SECOND, units.FLOPS, units.FLOP, units.MICROSECONDS),
    *(
        units.MILLISECONDS,
        units.MINUTES,
        units.HOURS,
        units.DAYS,
        units.SHARE,
        units.FACTOR,
        units.MONEY,
        VECTORS,
        RATE,
    ),
]


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("50 M", VECTORS, 50e6),
        ("50M vectors", VECTORS, 50e6),
        ("1 vector", VECTORS, 1),
        ("2.5 k", VECTORS, 2500),
        ("2 B", VECTORS, 2e9),
        ("2 billion", VECTORS, 2e9),
        ("4,000", RATE, 4000),
        ("4 k requests/s", RATE, 4000),
        ("4 k/s", RATE, 4000),
        ("4 k QPS", RATE, 4000),
        ("120 ms", units.MILLISECONDS, 120),
        ("0.2 s", units.MILLISECONDS, 200),
        ("20 us", units.MICROSECONDS, 20),
        ("20 μs", units.MICROSECONDS, 20),
        ("80 GB", units.BYTES, 80e9),
        ("80 gb", units.BYTES, 80e9),
        ("1 GiB", units.BYTES, 2**30),
        ("2 B", units.BYTES, 2),
        ("312 TFLOP/s", units.FLOPS, 312e12),
        ("5.88e21", units.FLOP, 5.88e21),
        ("40 %", units.SHARE, 0.4),
        ("40%", units.SHARE, 0.4),
        ("0.4", units.SHARE, 0.4),
        ("3×", units.FACTOR, 3),
        ("3x", units.FACTOR, 3),
        ("$2.50", units.MONEY, 2.5),
        ("1.2 M", units.MONEY, 1.2e6),
        ("90", units.DAYS, 90),
        ("3 h", units.DAYS, 0.125),
        (90, units.DAYS, 90),
        (0.5, units.SHARE, 0.5),
    ],
)
def test_quantities_are_read(text, unit, value):
    assert read_quantity(text, unit) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("", VECTORS),
        ("many", VECTORS),
        ("50 ms", VECTORS),
        ("1,5", VECTORS),
        ("1,00,000", VECTORS),
        ("1.2.3", VECTORS),
        ("80 GB", units.MILLISECONDS),
        ("120 ms", units.BYTES),
        ("$3", units.SHARE),
        ("€3", units.MONEY),
        ("nan", VECTORS),
        ("inf", VECTORS),
        ("1e999", VECTORS),
        (float("nan"), VECTORS),
        (float("inf"), VECTORS),
        (True, VECTORS),
        (None, VECTORS),
        ("9" * 61, VECTORS),
        ("1 M M", VECTORS),
        ("M", VECTORS),
        ("<script>", VECTORS),
    ],
)
def test_what_is_no_quantity_is_refused_with_an_example(text, unit):
    with pytest.raises(NotAQuantity, match="write it as"):
        read_quantity(text, unit)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (25.6e9, units.BYTES, "25.6 GB"),
        (999.6e6, units.BYTES, "1 GB"),
        (768, units.BYTES, "768 B"),
        (11574.07, RATE, "11,600 requests/s"),
        (250_000, RATE, "250 k requests/s"),
        (17, counted("machines"), "17 machines"),
        (12_345, counted("machines"), "12,345 machines"),
        (0, units.MILLISECONDS, "0 ns"),
        (-35, units.MILLISECONDS, "-35 ms"),
        (0.148, units.SHARE, "14.8 %"),
        (5.88e21, units.FLOP, "5.88e21 FLOP"),
        (2e12, units.FLOP, "2 TFLOP"),
        (2.5, units.MONEY, "$2.50"),
        (32_738.2, units.MONEY, "$32,700"),
        (1.2e6, units.MONEY, "$1.2 M"),
        (8.52, units.DAYS, "8.52 days"),
        (1.74, units.HOURS, "104 min"),
        (3, units.FACTOR, "3×"),
    ],
)
def test_quantities_are_written(value, unit, text):
    assert quantity_text(value, unit) == text


@pytest.mark.parametrize("unit", ALL, ids=lambda unit: unit.name or "number")
@given(value=st.floats(1e-3, 1e15))
def test_what_is_written_can_be_read(unit, value):
    assert read_quantity(quantity_text(value, unit), unit) == pytest.approx(value, rel=5.1e-3)
    assert read_quantity(quantity_text(value, unit, significant=12), unit) == pytest.approx(value, rel=1e-9)
    assert read_quantity(number_text(value, unit, significant=12), unit) == pytest.approx(value, rel=1e-9)


def test_example_of_every_unit_can_be_read():
    assert all(read_quantity(unit.example, unit) > 0 for unit in ALL)


def test_word_is_left_out_where_a_label_says_it():
    assert number_text(50e6, VECTORS) == "50 M"
    assert number_text(768, units.BYTES) == "768 B"


@given(text=st.text(max_size=70))
def test_nothing_that_is_typed_breaks_the_reader(text):
    for unit in (VECTORS, units.BYTES, units.SHARE, units.MONEY):
        try:
            value = read_quantity(text, unit)
        except NotAQuantity:
            continue
        assert value == value
