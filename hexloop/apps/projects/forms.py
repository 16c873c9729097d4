"""Turns requests into clean values."""

from __future__ import annotations

from typing import Any

from django import forms

from hexloop.apps.accounts.fields import ClockField, FieldsField, TextField
from hexloop.apps.projects.models import Counter, Decision, Reversible
from hexloop.apps.projects.parts import Part
from hexloop.apps.projects.services import CounterText, DecisionText

NO_FORM = "This form is not from this program, or a part of it is missing. Open the project again."


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
    """A part in the midst of writing, and the version that was opened."""

    source = FieldsField(max_length=600_000)
    revision = forms.IntegerField(min_value=0)


class DecisionForm(forms.Form):
    """A decision."""

    choice = TextField(required=False)
    alternatives = TextField(required=False, strip=False)
    reason = TextField(required=False, strip=False)
    would_change = TextField(required=False, strip=False)
    on = forms.DateField(required=False, error_messages={"invalid": "Write the day as 2026-03-31."})
    reversible = TextField(required=False, max_length=10)
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
    """A counter-question. Without a time it asks for no clock."""

    question = TextField(required=False)
    answer = TextField(required=False, strip=False)
    time = ClockField(required=False, max_length=20)
    version = forms.IntegerField(required=False, min_value=0)

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
