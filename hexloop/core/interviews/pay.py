"""What an offer is worth by the year, with the sum written out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

MOST_YEARS = 10
_HUNDRED = Decimal(100)


class CannotVest(ValueError):
    """A vesting schedule that is none; the text says what to write."""


@dataclass(frozen=True, slots=True)
class Pay:
    """The parts of an offer in one currency. ``base`` and ``other`` are by the year; ``bonus`` too, an amount or per
    cent of the base. ``equity`` is the worth of the whole grant, ``vesting`` the per cent of it in each year.
    ``sign_on`` is paid in the first year."""

    base: Decimal
    bonus: Decimal
    bonus_is_percent: bool
    equity: Decimal
    vesting: tuple[Decimal, ...]
    sign_on: Decimal
    other: Decimal


@dataclass(frozen=True, slots=True)
class YearPay:
    """What one year brings, by part; ``formula`` is the sum as a person would write it."""

    year: int
    base: Decimal
    bonus: Decimal
    equity: Decimal
    sign_on: Decimal
    other: Decimal
    total: Decimal
    formula: str


def read_vesting(text: str, years: int) -> tuple[Decimal, ...]:
    """Per cent of each year: as written ("5 15 40 40"), or the same every year where nothing is.

    Raises ``CannotVest`` for what is no list of numbers that make a hundred.
    """
    if not 1 <= years <= MOST_YEARS:
        raise CannotVest(f"Equity vests over 1 to {MOST_YEARS} years. Write how many.")
    words = text.replace("%", " ").replace(",", " ").replace("/", " ").split()
    if not words:
        return (_HUNDRED / years,) * years
    if not all(word.replace(".", "", 1).isascii() and word.replace(".", "", 1).isdigit() for word in words):
        raise CannotVest("Write the per cent of each year with spaces between, such as 10 20 30 40.")
    parts = tuple(Decimal(word) for word in words)
    if len(parts) != years or sum(parts) != _HUNDRED:
        raise CannotVest(f"Write {years} numbers that make 100 together, such as 10 20 30 40 for four years.")
    return parts


def yearly(pay: Pay, years: int = 4) -> list[YearPay]:
    """What the first ``years`` years bring, to the whole unit."""
    return [_year(pay, year) for year in range(1, years + 1)]


def average(rows: Sequence[YearPay]) -> Decimal:
    """The mean of the totals."""
    return _whole(sum((row.total for row in rows), Decimal(0)) / len(rows))


def _year(pay: Pay, year: int) -> YearPay:
    bonus = _whole(pay.base * pay.bonus / _HUNDRED) if pay.bonus_is_percent else _whole(pay.bonus)
    share = pay.vesting[year - 1] if year <= len(pay.vesting) else Decimal(0)
    equity = _whole(pay.equity * share / _HUNDRED)
    sign_on = _whole(pay.sign_on) if year == 1 else Decimal(0)
    base, other = _whole(pay.base), _whole(pay.other)
    words = [
        (base, f"{base:,} base"),
        (bonus, f"{bonus:,} bonus" + (f" ({_plain(pay.bonus)} % of {base:,})" if pay.bonus_is_percent else "")),
        (equity, f"{equity:,} equity ({_plain(share)} % of {_whole(pay.equity):,})"),
        (sign_on, f"{sign_on:,} sign-on"),
        (other, f"{other:,} other"),
    ]
    total = base + bonus + equity + sign_on + other
    formula = " + ".join(text for amount, text in words if amount) or "0"
    return YearPay(year, base, bonus, equity, sign_on, other, total, f"{formula} = {total:,}")


def _whole(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal(1), ROUND_HALF_UP)


def _plain(number: Decimal) -> str:
    """A per cent without needless zeros."""
    return f"{number.quantize(Decimal('0.1'), ROUND_HALF_UP):f}".removesuffix(".0")
