"""Offers side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.pipeline.models import Offer
from hexloop.apps.pipeline.queries.times import Now, days_text
from hexloop.apps.pipeline.queries.visible import loop_url, visible_offers
from hexloop.core.interviews.pay import CannotVest, Pay, YearPay, average, read_vesting, yearly
from hexloop.core.memory.wording import day_text

YEARS = 4


@dataclass(frozen=True, slots=True)
class YearCell:
    """What one year of one offer brings, and the sum behind it."""

    total: str
    formula: str
    best: bool


@dataclass(frozen=True, slots=True)
class OfferColumn:
    """An offer in the comparison. ``parts`` are its lines of pay, in the same order for all; ``best`` says that its
    average is the highest of those in its currency."""

    company: str
    role: str
    url: str
    edit_url: str
    currency: str
    parts: list[str]
    years: list[YearCell]
    average: str
    best: bool
    deadline: str
    notes: str
    under_nda: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """All offers. ``several_currencies`` says that sums of different columns cannot be compared."""

    part_names: tuple[str, ...]
    columns: list[OfferColumn]
    several_currencies: bool


PARTS = ("Base, a year", "Bonus, a year", "Equity", "Vests", "Sign-on", "Other, a year")


def offer_comparison(user: User, at: datetime) -> Comparison:
    """Every offer of an application that is not gone, the one that is best paid first. One query and the
    preferences."""
    now = Now(at, accounts.preferences(user).zone)
    offers = list(visible_offers(user).exclude(loop__status="archived"))
    years = {offer.pk: yearly(pay_of(offer), YEARS) for offer in offers}
    offers.sort(key=lambda offer: (offer.currency, -average(years[offer.pk])))
    columns = [_column(offer, years, offers, now) for offer in offers]
    return Comparison(PARTS, columns, len({offer.currency for offer in offers}) > 1)


def pay_of(offer: Offer) -> Pay:
    """An offer as numbers. A vesting that is none (an import may bring one) counts as even."""
    try:
        vesting = read_vesting(offer.vesting, offer.vesting_years)
    except CannotVest:
        vesting = (Decimal(25),) * 4
    return Pay(
        base=offer.base,
        bonus=offer.bonus,
        bonus_is_percent=offer.bonus_is_percent,
        equity=offer.equity,
        vesting=vesting,
        sign_on=offer.sign_on,
        other=offer.other,
    )


def average_text(offer: Offer) -> str:
    """``USD 263,250 a year on average over four years``."""
    return f"{offer.currency} {average(yearly(pay_of(offer), YEARS)):,} a year, on average over four years"


def _column(offer: Offer, years: dict[int, list[YearPay]], offers: Sequence[Offer], now: Now) -> OfferColumn:
    company, rows = offer.loop.company, years[offer.pk]
    peers = [years[one.pk] for one in offers if one.currency == offer.currency]
    url = loop_url(company.slug, offer.loop.number)
    return OfferColumn(
        company=company.name,
        role=offer.loop.role,
        url=url,
        edit_url=f"{url}offer/",
        currency=offer.currency,
        parts=_parts(offer),
        years=[
            YearCell(
                f"{row.total:,}",
                row.formula,
                len(peers) > 1 and row.total == max(peer[row.year - 1].total for peer in peers),
            )
            for row in rows
        ],
        average=f"{average(rows):,}",
        best=len(peers) > 1 and average(rows) == max(average(peer) for peer in peers),
        deadline=_deadline(offer, now),
        notes=offer.notes,
        under_nda=offer.under_nda,
    )


def _parts(offer: Offer) -> list[str]:
    percent = f"{offer.bonus.normalize():f} % of base" if offer.bonus_is_percent else _amount(offer.bonus)
    vesting = offer.vesting or f"evenly over {offer.vesting_years} years"
    other = f"{_amount(offer.other)}{f' ({offer.other_words})' if offer.other_words else ''}"
    return [
        _amount(offer.base),
        percent if offer.bonus else "–",
        _amount(offer.equity),
        vesting if offer.equity else "–",
        _amount(offer.sign_on),
        other,
    ]


def _amount(amount: Decimal) -> str:
    return f"{amount:,.0f}" if amount else "–"


def _deadline(offer: Offer, now: Now) -> str:
    if offer.deadline_on is None:
        return ""
    return f"{day_text(offer.deadline_on, now.today)}, {days_text((offer.deadline_on - now.today).days)}"
