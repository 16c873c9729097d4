from decimal import Decimal

import pytest

from hexloop.core.interviews.pay import CannotVest, Pay, average, read_vesting, yearly


def pay(**parts):
    values = {
        "base": 180_000,
        "bonus": 15,
        "bonus_is_percent": True,
        "equity": 200_000,
        "vesting": (10, 20, 30, 40),
        "sign_on": 25_000,
        "other": 0,
    } | parts
    vesting = tuple(map(Decimal, values.pop("vesting")))
    percent = values.pop("bonus_is_percent")
    amounts = {name: Decimal(amount) for name, amount in values.items()}
    return Pay(**amounts, vesting=vesting, bonus_is_percent=percent)


def test_years_add_up_and_say_how():
    years = yearly(pay())

    assert [year.total for year in years] == [252_000, 247_000, 267_000, 287_000]
    assert years[0].formula == (
        "180,000 base + 27,000 bonus (15 % of 180,000) + 20,000 equity (10 % of 200,000) + 25,000 sign-on = 252,000"
    )
    assert average(years) == 263_250


def test_bonus_can_be_an_amount_and_equity_ends_with_its_vesting():
    years = yearly(pay(bonus=10_000, bonus_is_percent=False, vesting=(50, 50), other=1200))

    assert [year.equity for year in years] == [100_000, 100_000, 0, 0]
    assert years[3].formula == "180,000 base + 10,000 bonus + 1,200 other = 191,200"


def test_offer_of_nothing_is_nothing():
    years = yearly(pay(base=0, bonus=0, equity=0, sign_on=0))

    assert [year.formula for year in years] == ["0 = 0"] * 4


@pytest.mark.parametrize(
    ("text", "years", "shares"),
    [
        ("", 4, (25, 25, 25, 25)),
        ("10 20 30 40", 4, (10, 20, 30, 40)),
        ("5%, 15%, 40%, 40%", 4, (5, 15, 40, 40)),
        ("33.5/33.5/33", 3, (Decimal("33.5"), Decimal("33.5"), 33)),
    ],
)
def test_vesting_is_read_as_people_write_it(text, years, shares):
    assert read_vesting(text, years) == shares


@pytest.mark.parametrize(
    ("text", "years", "words"),
    [
        ("10 20 30", 4, "Write 4 numbers that make 100 together"),
        ("10 20 30 41", 4, "Write 4 numbers that make 100 together"),
        ("monthly", 4, "Write the per cent of each year"),
        ("50 -50 100", 3, "Write the per cent of each year"),
        ("NaN", 1, "Write the per cent of each year"),
        ("\u0665\u0660 50", 2, "Write the per cent of each year"),
        ("", 0, "Equity vests over 1 to 10 years"),
        ("", 40, "Equity vests over 1 to 10 years"),
    ],
)
def test_vesting_that_is_none_says_what_to_write(text, years, words):
    with pytest.raises(CannotVest, match=words):
        read_vesting(text, years)
