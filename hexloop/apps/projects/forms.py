"""Turns requests into clean values."""

from __future__ import annotations

import json
import re
from typing import Any

from django import forms

from hexloop.apps.projects.models import Counter, Decision, Reversible
from hexloop.apps.projects.parts import Part
from hexloop.apps.projects.services import CounterText, DecisionText

NO_FORM = "This form is not from this program, or a part of it is missing. Open the project again."

_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,4})")


class PartForm(forms.Form):
    """The fields of one part of a project, and the version that was opened. How long they may be the service says."""

    under_nda = forms.BooleanField(required=False)
    apart = forms.BooleanField(required=False)
    version = forms.IntegerField(required=False, min_value=0)

    def __init__(self, part: Part, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.part = part
        for name in part.fields:
            self.fields[name] = forms.CharField(required=False, strip=False)

    def texts(self) -> dict[str, str]:
        """The fields of a valid form."""
        return {name: self.cleaned_data[name] for name in self.part.fields}


def typed(form: PartForm) -> dict[str, str]:
    """What the fields show after a post."""
    return {name: str(form[name].value() or "") for name in form.part.fields}


class DraftForm(forms.Form):
    """A part in the midst of writing: its fields as JSON, and the version that was opened."""

    source = forms.CharField(strip=False, max_length=600_000)
    revision = forms.IntegerField(min_value=0)

    def clean_source(self) -> dict[str, str]:
        """The fields by name."""
        try:
            values = json.loads(self.cleaned_data["source"])
        except (ValueError, RecursionError) as error:
            raise forms.ValidationError(NO_FORM) from error
        if not isinstance(values, dict) or not all(isinstance(value, str) for value in values.values()):
            raise forms.ValidationError(NO_FORM)
        return values


class DecisionForm(forms.Form):
    """A decision."""

    choice = forms.CharField(required=False)
    alternatives = forms.CharField(required=False, strip=False)
    reason = forms.CharField(required=False, strip=False)
    would_change = forms.CharField(required=False, strip=False)
    on = forms.DateField(required=False, error_messages={"invalid": "Write the day as 2026-03-31."})
    reversible = forms.CharField(required=False, max_length=10)
    version = forms.IntegerField(required=False, min_value=0)

    def text(self) -> DecisionText:
        """The values of a valid form."""
        given = dict(self.cleaned_data)
        given.pop("version")
        return DecisionText(**given)


def decision_values(decision: Decision) -> dict[str, Any]:
    """What the fields show of a stored decision."""
    names = ("choice", "alternatives", "reason", "would_change", "reversible", "version")
    return {name: getattr(decision, name) for name in names} | {"on": f"{decision.on or ''}"}


class CounterForm(forms.Form):
    """A counter-question. ``time`` is ``1:30`` or seconds; empty asks for no clock."""

    question = forms.CharField(required=False)
    answer = forms.CharField(required=False, strip=False)
    time = forms.CharField(required=False, max_length=20)
    version = forms.IntegerField(required=False, min_value=0)

    def clean_time(self) -> int:
        """Seconds; 0 for nothing."""
        text = self.cleaned_data["time"].strip()
        found = _CLOCK.fullmatch(text)
        if text and not found:
            raise forms.ValidationError("Write the time as 1:30, or in seconds.")
        return int(found[1] or 0) * 60 + int(found[2]) if found else 0

    def text(self) -> CounterText:
        """The values of a valid form."""
        given = self.cleaned_data
        return CounterText(given["question"], given["answer"], given["time"])


def counter_values(counter: Counter) -> dict[str, Any]:
    """What the fields show of a stored counter-question."""
    minutes, seconds = divmod(counter.seconds, 60)
    time = f"{minutes}:{seconds:02d}" if counter.seconds else ""
    return {"question": counter.question, "answer": counter.answer, "time": time, "version": counter.version}


REVERSIBLE = Reversible.choices


def first_error(form: forms.Form) -> str:
    """The first fault."""
    return str(next(iter(form.errors.values()))[0])
