"""Turns requests into clean values."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms

from hexloop.apps.calendar.models import Block, BlockKind, GoalKind
from hexloop.apps.calendar.models.blocks import ROUNDS, Repeats
from hexloop.apps.calendar.queries import Occurrence
from hexloop.apps.calendar.services import CannotPlan, Plan, Scope
from hexloop.core.calendar.recurrence import ONCE, Frequency, Rule

WEEKDAYS = [(str(place), name) for place, name in enumerate(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))]
PURPOSES = [
    *((f"round:{key}", title) for key, title in ROUNDS),
    ("review:", "Review of everything due"),
    ("reading:", "Reading"),
    ("mock:", "Mock interview"),
    ("free:", "Free time"),
]
"""What a block can be for, as one choice: kind and round."""
SCOPES = [(Scope.THIS.value, "Only this one"), (Scope.LATER.value, "This and later"), (Scope.ALL.value, "All of them")]
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def minute_of(clock: str) -> int | None:
    """``07:30`` as minutes after midnight."""
    found = _CLOCK.fullmatch(clock.strip()[:5])
    return int(found[1]) * 60 + int(found[2]) if found else None


class ClockField(forms.CharField):
    """A time of the day, as minutes after midnight."""

    def clean(self, value: Any) -> Any:
        """Minutes after midnight."""
        text = super().clean(value)
        minute = minute_of(text)
        if minute is None:
            raise forms.ValidationError("Write a time such as 07:30.")
        return minute


class BlockForm(forms.Form):
    """A block. What is wrong with the whole of it the service says."""

    purpose = forms.ChoiceField(choices=PURPOSES, label="For")
    title = forms.CharField(required=False, max_length=1_000, label="Title")
    on = forms.DateField(label="Day")
    starts = ClockField(label="Starts")
    minutes = forms.IntegerField(label="Minutes")
    zone = forms.CharField(max_length=64, label="Time zone")
    goal = forms.ChoiceField(required=False, choices=GoalKind.choices, label="Aim")
    goal_count = forms.IntegerField(required=False, min_value=0, max_value=500, label="How many")
    repeats = forms.ChoiceField(required=False, choices=Repeats.choices, label="Repeats")
    interval = forms.IntegerField(required=False, label="Every")
    weekdays = forms.MultipleChoiceField(required=False, choices=WEEKDAYS, label="On")
    until = forms.DateField(required=False, label="Last day")
    count = forms.IntegerField(required=False, label="Times")
    note = forms.CharField(required=False, max_length=5_000, strip=False, label="Note")
    under_nda = forms.BooleanField(required=False)
    scope = forms.ChoiceField(required=False, choices=SCOPES, label="Change")
    version = forms.IntegerField(required=False)

    def plan(self) -> Plan:
        """The plan of a valid form."""
        given = self.cleaned_data
        kind, _, round_key = given["purpose"].partition(":")
        return Plan(
            kind=kind,
            round=round_key,
            title=given["title"],
            note=given["note"],
            goal=given["goal"],
            goal_count=given["goal_count"] or 0,
            first_on=given["on"],
            starts_minute=given["starts"],
            minutes=given["minutes"],
            zone=given["zone"],
            rule=self._rule(),
            under_nda=given["under_nda"],
        )

    def _rule(self) -> Rule:
        given = self.cleaned_data
        frequency = Frequency(given["repeats"])
        if frequency is Frequency.ONCE:
            return ONCE
        weekdays = tuple(int(day) for day in given["weekdays"]) if frequency is Frequency.WEEKLY else ()
        interval = 1 if given["interval"] is None else given["interval"]
        return Rule(frequency, interval, weekdays, given["until"], given["count"])

    def chosen_scope(self) -> Scope:
        """Which days the change is for."""
        return Scope(self.cleaned_data["scope"] or Scope.ALL)


class MoveForm(forms.Form):
    """Where a block or an event was dragged."""

    to_on = forms.DateField()
    starts_minute = forms.IntegerField(min_value=0, max_value=24 * 60 - 1)
    minutes = forms.IntegerField(min_value=1, max_value=14 * 24 * 60)
    version = forms.IntegerField(required=False)
    scope = forms.ChoiceField(required=False, choices=SCOPES)
    key = forms.CharField(required=False, max_length=200)


class SetUpForm(forms.Form):
    """Blocks of an ordinary week, one line each: weekdays, from, to, purpose."""

    LINES = 6

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for line in range(self.LINES):
            self.fields[f"days{line}"] = forms.MultipleChoiceField(required=False, choices=WEEKDAYS)
            self.fields[f"from{line}"] = forms.CharField(required=False, max_length=10)
            self.fields[f"to{line}"] = forms.CharField(required=False, max_length=10)
            self.fields[f"purpose{line}"] = forms.ChoiceField(required=False, choices=PURPOSES)

    def plans(self, first_on: date, zone: str) -> list[Plan]:
        """A plan for each line with weekdays; a line without any is left out."""
        return [self._plan(line, first_on, zone) for line in range(self.LINES) if self.cleaned_data[f"days{line}"]]

    def _plan(self, line: int, first_on: date, zone: str) -> Plan:
        given = {name: self.cleaned_data[f"{name}{line}"] for name in ("days", "from", "to", "purpose")}
        begin, end = minute_of(given["from"]), minute_of(given["to"])
        if begin is None or end is None:
            raise CannotPlan(f"Line {line + 1}: write when it begins and ends, such as 07:00 and 08:00.")
        kind, _, round_key = (given["purpose"] or PURPOSES[0][0]).partition(":")
        return Plan(
            kind=kind,
            round=round_key,
            first_on=first_on,
            starts_minute=begin,
            minutes=(end - begin) % (24 * 60),
            zone=zone,
            rule=Rule(Frequency.WEEKLY, weekdays=tuple(int(day) for day in given["days"])),
        )


def block_values(block: Block, each: Occurrence | None = None) -> dict[str, Any]:
    """What the form shows of a block, or of one of its days."""
    local = each.starts_local if each else None
    minute = local.hour * 60 + local.minute if local else block.starts_minute
    return {
        "purpose": f"{block.kind}:{block.round if block.kind == BlockKind.ROUND else ''}",
        "title": each.title if each and each.changed and each.title != block.name else block.title,
        "on": (local.date() if local else block.first_on).isoformat(),
        "starts": f"{minute // 60:02}:{minute % 60:02}",
        "minutes": each.minutes if each else block.minutes,
        "zone": block.zone,
        "goal": block.goal,
        "goal_count": block.goal_count or "",
        "repeats": block.repeats,
        "interval": block.interval,
        "weekdays": list(block.weekdays),
        "until": block.until.isoformat() if block.until else "",
        "count": block.count or "",
        "note": block.note,
        "under_nda": block.under_nda,
        "version": block.version,
        "scope": Scope.THIS.value,
    }
