"""The arithmetic behind figures is checked as written, and nothing else can be written."""

from __future__ import annotations

import pytest

from hexloop.core.content.questions.arithmetic import NoArithmetic, check_line, evaluate


@pytest.mark.parametrize(
    "line",
    [
        "0.95*0.01/(0.95*0.01+0.05*0.99) = 0.161",
        "7e9*2/1e9 = 14",
        "1e6*128*4 = 5.12e8",
        "comb(5, 2)/2**5 = 0.3125",
        "phi(1.96) = 0.975",
        "comb(10000, 9998) = 49995000",
        "2*3 = sqrt(36)",
        "-log(0.5) = 0.69",
    ],
)
def test_right_line_passes(line):
    check_line(line)


@pytest.mark.parametrize("line", ["1/3 = 0.34", "7e9*2/1e9 = 15", "1e6*128*4 = 5.2e8", "2*3 = sqrt(37)", "10.6 = 10"])
def test_wrong_value_is_refused(line):
    with pytest.raises(NoArithmetic, match="Correct one of the two"):
        check_line(line)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("1 + 1", 'has no "="'),
        ("__import__('os').getcwd() = 1", "cannot be used here"),
        ("(lambda: 1)() = 1", "cannot be used here"),
        ("9**9**9 = 1", "exponent"),
        ("(-1)**0.5 = 1", "no real number"),
        ("1/0 = 1", "has no value"),
        ("factorial(99999) = 1", "must be a whole number"),
        ("comb(99999, 9999) = 1", "must be a whole number"),
        ("comb(5, 1.5) = 1", "must be a whole number"),
        ("comb(5, 7) = 0", "must be a whole number"),
        ("sqrt(1, 2) = 1", "has no value"),
        ("1 + = 2", "no arithmetic"),
        ("exp(10000) = 1", "has no value"),
    ],
)
def test_what_is_no_arithmetic_is_refused(line, message):
    with pytest.raises(NoArithmetic, match=message):
        check_line(line)


def test_value_of_an_expression():
    assert evaluate("2 * (3 + 4) ** 2 / 7") == 14.0
