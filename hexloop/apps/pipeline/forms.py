"""Turns requests into clean values. What is wrong with a text the services say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms

from hexloop.apps.accounts.fields import named_error
from hexloop.apps.pipeline.models import FileUse, Offer, Priority, Round
from hexloop.apps.pipeline.models.loops import STATUSES
from hexloop.apps.pipeline.models.rounds import KINDS, MOST_MINUTES, OUTCOMES, PRACTISED, STAGES
from hexloop.apps.pipeline.queries.board import SORTS, Filters
from hexloop.apps.pipeline.services import (
    AskedText,
    CannotKeepLoop,
    ContactText,
    DebriefText,
    LoopText,
    OfferText,
    RoundText,
)
from hexloop.core.interviews.local_times import moment
from hexloop.core.interviews.starters import PlannedRound
from hexloop.core.interviews.words import Outcome, RoundKind, Stage
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round as Practised

MOST_TEXT = 200_000
YEARS = range(1990, 2201)
"""When rounds can be."""
SPARE = 3
"""Empty lines at the end of a form that takes several."""
GRADES = [("", "Not said"), *((str(grade.value), grade.title) for grade in Grade)]


def text_field(**options: Any) -> forms.CharField:
    """A text that may be missing; how long it may be a service says."""
    return forms.CharField(required=False, max_length=MOST_TEXT, **options)


class FilterForm(forms.Form):
    """The filters of the board and the table, from the query string. What it does not know it leaves out."""

    q = forms.CharField(required=False, max_length=100)
    company = forms.CharField(required=False, max_length=100)
    status = forms.ChoiceField(required=False, choices=[("", "Under way"), *STATUSES], label="Status")
    priority = forms.TypedChoiceField(
        required=False, coerce=int, choices=[("", "Any priority"), *Priority.choices], label="Priority"
    )
    over = forms.BooleanField(required=False)
    sort = forms.ChoiceField(
        required=False, choices=[("", ""), *((f"{sign}{name}", name) for name in SORTS for sign in ("", "-"))]
    )

    def filters(self) -> Filters:
        """The filters that are valid."""
        self.is_valid()
        return Filters(**{name: value for name, value in self.cleaned_data.items() if value})


class LoopForm(forms.Form):
    """What is said of an application."""

    role = text_field()
    location = text_field()
    link = text_field()
    priority = forms.TypedChoiceField(coerce=int, choices=Priority.choices, required=False)
    notes = text_field(strip=False)
    under_nda = forms.BooleanField(required=False)
    version = forms.IntegerField(required=False, min_value=0)

    def text(self) -> LoopText:
        """The values of a valid form."""
        given = self.cleaned_data
        names = ("role", "location", "link", "notes", "under_nda")
        return LoopText(
            priority=Priority(given["priority"] or Priority.NORMAL), **{name: given[name] for name in names}
        )


class NewLoopForm(LoopForm):
    """An application to begin: at a company that is there or not yet, from a template or none."""

    company = text_field()
    status = forms.ChoiceField(choices=STATUSES, required=False)
    on = forms.DateField(required=False)
    template = forms.CharField(required=False, max_length=64)


class StatusForm(forms.Form):
    """A status and its day."""

    status = forms.ChoiceField(choices=STATUSES)
    on = forms.DateField(required=False)


class RoundForm(forms.Form):
    """What is said of a round. A time is a day, a clock time and the zone in which both were agreed."""

    kind = forms.ChoiceField(choices=KINDS)
    name = text_field()
    entails = text_field()
    practises = forms.ChoiceField(required=False, choices=[("", "None of the six"), *PRACTISED])
    stage = forms.ChoiceField(required=False, choices=STAGES)
    availability = text_field()
    day = forms.DateField(required=False)
    time = forms.TimeField(required=False)
    zone = forms.CharField(required=False, max_length=64)
    minutes = forms.IntegerField(required=False, min_value=1, max_value=MOST_MINUTES)
    interviewers = text_field()
    links = text_field()
    outcome = forms.ChoiceField(required=False, choices=OUTCOMES)
    notes = text_field(strip=False)
    under_nda = forms.BooleanField(required=False)
    version = forms.IntegerField(required=False, min_value=0)

    def text(self, own_zone: str, before: Round | None = None) -> tuple[RoundText, str]:
        """The values of a valid form, and the sentence about a clock that is changed at that time.

        A time that was not touched stays the instant that it was: of a time that comes twice it may be the second.
        Raises ``CannotKeepLoop``.
        """
        given = self.cleaned_data
        starts_at, zone, warning = _instant(given["day"], given["time"], given["zone"] or own_zone)
        if before and before.starts_at and (given["day"], given["time"], zone) == _shown(before):
            starts_at, warning = before.starts_at, ""
        kind = RoundKind(given["kind"])
        return RoundText(
            kind=kind,
            name=given["name"],
            entails=given["entails"],
            practises=Practised(given["practises"]) if given["practises"] else None,
            stage=Stage(given["stage"] or Stage.SCHEDULING),
            availability=given["availability"],
            starts_at=starts_at,
            zone=zone if starts_at else "",
            minutes=given["minutes"] or 60,
            interviewers=given["interviewers"],
            links=tuple(given["links"].splitlines()),
            outcome=Outcome(given["outcome"] or Outcome.WAITING),
            notes=given["notes"],
            under_nda=given["under_nda"],
        ), warning


def round_values(row: Round) -> dict[str, Any]:
    """What the form shows of a round."""
    names = ("kind", "name", "entails", "practises", "stage", "availability", "minutes", "interviewers", "outcome")
    day, clock, zone = _shown(row)
    return {name: getattr(row, name) for name in names} | {
        "day": day.isoformat() if day else "",
        "time": f"{clock:%H:%M}" if clock else "",
        "zone": zone,
        "links": "\n".join(map(str, row.links)),
        "notes": row.notes,
        "under_nda": row.under_nda,
        "version": row.version,
    }


class ContactForm(forms.Form):
    """A person."""

    name = text_field()
    role = text_field()
    mail = text_field()
    phone = text_field()
    notes = text_field(strip=False)
    loop = forms.IntegerField(required=False)

    def text(self) -> ContactText:
        """The values of a valid form; the view adds the loop."""
        given = self.cleaned_data
        return ContactText(**{name: given[name] for name in ("name", "role", "mail", "phone", "notes")})


class FileForm(forms.Form):
    """What a file is."""

    use = forms.ChoiceField(choices=FileUse.choices)


class OfferForm(forms.Form):
    """What an offer pays. Amounts may be written with commas, ``k`` or a currency's sign; a bonus with ``%``."""

    currency = text_field()
    base = text_field()
    bonus = text_field()
    equity = text_field()
    vesting_years = forms.IntegerField(required=False, min_value=1, max_value=10)
    vesting = text_field()
    sign_on = text_field()
    other = text_field()
    other_words = text_field()
    deadline_on = forms.DateField(required=False)
    notes = text_field(strip=False)
    version = forms.IntegerField(required=False, min_value=0)

    def text(self) -> OfferText:
        """The values of a valid form. Raises ``CannotKeepLoop`` for an amount that is none."""
        given = self.cleaned_data
        percent = "%" in given["bonus"]
        amounts = {
            name: read_amount(name.replace("_", "-"), given[name].replace("%", "") if name == "bonus" else given[name])
            for name in ("base", "bonus", "equity", "sign_on", "other")
        }
        return OfferText(
            currency=given["currency"] or "USD",
            bonus_is_percent=percent,
            vesting_years=given["vesting_years"] or 4,
            vesting=given["vesting"],
            other_words=given["other_words"],
            deadline_on=given["deadline_on"],
            notes=given["notes"],
            **amounts,
        )


def offer_values(offer: Offer) -> dict[str, Any]:
    """What the form shows of an offer."""
    bonus = f"{offer.bonus.normalize():f} %" if offer.bonus_is_percent else _plain(offer.bonus)
    return {
        "currency": offer.currency,
        "base": _plain(offer.base),
        "bonus": bonus if offer.bonus else "",
        "equity": _plain(offer.equity),
        "vesting_years": offer.vesting_years,
        "vesting": offer.vesting,
        "sign_on": _plain(offer.sign_on),
        "other": _plain(offer.other),
        "other_words": offer.other_words,
        "deadline_on": offer.deadline_on.isoformat() if offer.deadline_on else "",
        "notes": offer.notes,
        "version": offer.version,
    }


def read_amount(name: str, text: str) -> Decimal:
    """An amount as people write it: ``180,000``, ``$180k``. Nothing is zero. Raises ``CannotKeepLoop``."""
    plain = text.strip().strip("$€£").replace(",", "").replace("\u2009", "").replace(" ", "").replace("_", "")
    if not plain:
        return Decimal(0)
    thousands = plain[-1] in "kK"
    try:
        amount = Decimal(plain[:-1] if thousands else plain) * (1000 if thousands else 1)
    except InvalidOperation as error:
        raise CannotKeepLoop(f'"{text[:40]}" is no amount for the {name}. Write digits, such as 180000.') from error
    return amount


class DebriefForm(forms.Form):
    """How a round went; what was asked stands in lines beside it."""

    went = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, choices=GRADES)
    outcome = forms.ChoiceField(required=False, choices=[("", "Not known yet"), *OUTCOMES])
    notes = text_field(strip=False)
    version = forms.IntegerField(required=False, min_value=0)

    def text(self, asked: Sequence[AskedText]) -> DebriefText:
        """The values of a valid form with the lines of what was asked."""
        went = self.cleaned_data["went"]
        return DebriefText(Grade(went) if went else None, self.cleaned_data["notes"], tuple(asked))


ASKED_KINDS = (
    ("problem", "Problem"),
    ("question", "Question"),
    ("case", "Design case"),
    ("story", "Story"),
    ("", "Note"),
)


ASKED_FIRST = {"coding": "problem", "design": "case"}
"""What an empty line of a debrief is, by the round that is practised; a question elsewhere."""


def asked_lines(posted: Mapping[str, Any]) -> list[AskedText]:
    """The lines of what was asked, out of fields ``asked-0-text`` and so on."""
    lines = []
    for place in range(100):
        begin = f"asked-{place}-"
        if f"{begin}text" not in posted:
            break
        kind, went, pk = posted.get(f"{begin}kind", ""), posted.get(f"{begin}went", ""), posted.get(f"{begin}pk", "")
        lines.append(
            AskedText(
                text=posted[f"{begin}text"],
                kind=kind if kind in dict(ASKED_KINDS) else "",
                went=Grade(int(went)) if went in {"1", "2", "3", "4"} else None,
                pk=_number(pk),
            )
        )
    return lines


def planned_lines(posted: Mapping[str, Any]) -> list[PlannedRound]:
    """The rounds of a template, out of fields ``round-0-kind`` and so on; a line without a kind is none."""
    lines = []
    for place in range(100):
        begin = f"round-{place}-"
        kind = posted.get(f"{begin}kind")
        if kind is None:
            break
        if kind not in dict(KINDS):
            continue
        practises = posted.get(f"{begin}practises", "")
        lines.append(
            PlannedRound(
                kind=RoundKind(kind),
                name=posted.get(f"{begin}name", "").strip()[:120],
                entails=posted.get(f"{begin}entails", "").strip()[:500],
                practises=RoundKind(kind).practises or (Practised(practises) if practises in dict(PRACTISED) else None),
                minutes=min(_number(posted.get(f"{begin}minutes", "")) or 60, MOST_MINUTES),
            )
        )
    return lines


class OnsiteForm(forms.Form):
    """The day of an onsite, its zone, and when its first meeting begins."""

    day = forms.DateField(error_messages={"required": "Choose the day.", "invalid": "Write the day as 2026-12-01."})
    zone = forms.CharField(required=False, max_length=64)
    begins = forms.TimeField(
        error_messages={"required": "Say when the first meeting begins.", "invalid": "Write the time as 09:30."}
    )
    pause = forms.IntegerField(required=False, min_value=0, max_value=24 * 60)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of an onsite: a round that is there by its number, or a new one of a kind (number 0)."""

    number: int
    kind: RoundKind
    name: str
    minutes: int
    starts_at: datetime


def onsite_meetings(form: OnsiteForm, posted: Mapping[str, Any], own_zone: str) -> tuple[list[Meeting], str, list[str]]:
    """The meetings of a day one after the other with the pause between, or when their lines say; their zone; and what
    is to be said of clocks. Raises ``CannotKeepLoop``."""
    given = form.cleaned_data
    zone = given["zone"] or own_zone
    clock = datetime.combine(given["day"], given["begins"])
    meetings, warnings = [], []
    for place in range(100):
        begin = f"meeting-{place}-"
        if f"{begin}kind" not in posted:
            break
        number, kind = _number(posted.get(f"{begin}number", "")), posted[f"{begin}kind"]
        if kind not in dict(KINDS) or (number and f"{begin}on" not in posted):
            continue
        minutes = min(_number(posted.get(f"{begin}minutes", "")) or 60, MOST_MINUTES)
        own = _clock(posted.get(f"{begin}time", ""))
        clock = datetime.combine(given["day"], own) if own else clock
        starts_at, _, warning = _instant(clock.date(), clock.time(), zone)
        assert starts_at is not None
        warnings += [warning] if warning else []
        name = posted.get(f"{begin}name", "").strip()[:120]
        meetings.append(Meeting(number, RoundKind(kind), name, minutes, starts_at))
        clock += timedelta(minutes=minutes + (given["pause"] or 0))
    return meetings, zone, warnings


def check(form: forms.Form) -> None:
    """Raises ``CannotKeepLoop`` for a form that is not valid."""
    if not form.is_valid():
        raise CannotKeepLoop(first_error(form))


def first_error(form: forms.Form) -> str:
    """The first fault in a sentence that names its field."""
    name, faults = next(iter(form.errors.items()))
    if name in form.fields and faults[0] in form.fields[name].error_messages.values() and isinstance(form, OnsiteForm):
        return str(faults[0])
    return named_error(form)


def _instant(day: date | None, clock: time | None, zone: str) -> tuple[datetime | None, str, str]:
    if day is None and clock is None:
        return None, zone, ""
    if day is None or clock is None:
        raise CannotKeepLoop("A time needs a day and a clock time. Fill in both, or neither.")
    if zone not in available_timezones():
        raise CannotKeepLoop(f"{zone[:60]!r} is not a time zone. Choose one such as Europe/London.")
    if day.year not in YEARS:
        raise CannotKeepLoop(f"Choose a day between {YEARS[0]} and {YEARS[-1]}.")
    found = moment(datetime.combine(day, clock), ZoneInfo(zone))
    return found.at, zone, found.warning


def _shown(row: Round) -> tuple[date | None, time | None, str]:
    """Day, clock time and zone as the form shows them."""
    if row.starts_at is None:
        return None, None, row.zone
    local = row.starts_at.astimezone(ZoneInfo(row.zone or "UTC"))
    return local.date(), local.time().replace(second=0, microsecond=0), row.zone or "UTC"


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text) if text else None
    except ValueError as error:
        raise CannotKeepLoop(f'"{text[:20]}" is no time. Write it as 09:30.') from error


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}" if amount else ""
