"""The forms of the page Memory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from hexloop.apps.accounts.models import Preferences
from hexloop.apps.review.models import LeechAction, MemoryChoices
from hexloop.core.memory.workload import HIGHEST, LOWEST
from hexloop.core.rounds import Round

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_KINDS_OF_ERROR = ("required", "invalid", "min_value", "max_value", "invalid_choice")
_PLAIN = (
    *("new_per_day", "reviews_per_day", "catch_up", "leech_lapses", "leech_action"),
    *("bury_siblings", "balance", "ignore_before"),
)


def whole(lowest: int, highest: int) -> forms.IntegerField:
    """A whole number that says its bounds when it lies beyond them."""
    text = f"Give a whole number from {lowest} to {highest}."
    return forms.IntegerField(min_value=lowest, max_value=highest, error_messages=dict.fromkeys(_KINDS_OF_ERROR, text))


def day(required: bool = True) -> forms.DateField:
    """A date as the browser sends it."""
    text = "Give a date such as 2026-12-24."
    return forms.DateField(
        required=required, input_formats=["%Y-%m-%d"], error_messages=dict.fromkeys(_KINDS_OF_ERROR, text)
    )


class MemoryForm(forms.Form):
    """All choices as a person writes them: recall in percent, easy days in percent of an ordinary one."""

    recall = whole(LOWEST, HIGHEST)
    new_per_day = whole(0, 999)
    reviews_per_day = whole(1, 9999)
    catch_up = forms.BooleanField(required=False)
    balance = forms.BooleanField(required=False)
    bury_siblings = forms.BooleanField(required=False)
    leech_lapses = whole(2, 99)
    leech_action = forms.ChoiceField(
        choices=LeechAction, error_messages=dict.fromkeys(_KINDS_OF_ERROR, "Choose what happens to a leech.")
    )
    ignore_before = day(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in Round:
            self.fields[f"own_{one.value}"] = forms.BooleanField(required=False)
            self.fields[f"recall_{one.value}"] = whole(LOWEST, HIGHEST)
        for place in range(7):
            self.fields[f"easy_{place}"] = whole(0, 100)

    @classmethod
    def of(cls, preferences: Preferences, choices: MemoryChoices) -> MemoryForm:
        """The form as it stands, not sent yet."""
        recall = round(100 * Decimal(preferences.retention))
        initial = {"recall": recall} | {name: getattr(choices, name) for name in _PLAIN}
        for one in Round:
            own = choices.retention_by_round.get(one.value)
            initial[f"own_{one.value}"] = own is not None
            initial[f"recall_{one.value}"] = recall if own is None else round(100 * own)
        return cls(initial=initial | {f"easy_{place}": choices.easy_weekdays[place] for place in range(7)})

    @property
    def retention(self) -> Decimal:
        """The overall recall."""
        return Decimal(self.cleaned_data["recall"]) / 100

    @property
    def choices(self) -> dict[str, Any]:
        """The clean values by the names of ``MemoryChoices``."""
        values: Mapping[str, Any] = self.cleaned_data
        own = {one.value: values[f"recall_{one.value}"] / 100 for one in Round if values[f"own_{one.value}"]}
        week = [values[f"easy_{place}"] for place in range(7)]
        return {name: values[name] for name in _PLAIN} | {"retention_by_round": own, "easy_weekdays": week}


class EasyDatesForm(forms.Form):
    """A stretch of easy dates; without a last day it is one day."""

    first = day()
    last = day(required=False)
    percent = whole(0, 100)

    @property
    def stretch(self) -> tuple[date, date]:
        """The first and the last day."""
        first: date = self.cleaned_data["first"]
        last: date | None = self.cleaned_data["last"]
        return first, last or first
