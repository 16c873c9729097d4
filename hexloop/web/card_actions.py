"""What a person can do to cards by a button or a key: the words of a form become a service call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django import forms

from hexloop.apps.accounts.models import User
from hexloop.apps.review import services
from hexloop.apps.review.models import Action
from hexloop.core.memory.grades import Grade

MOST_SECONDS = 4 * 3600
Names = Sequence[tuple[str, str]]

_DO: dict[str, Callable[..., Action]] = {
    "bury": services.bury,
    "bury_siblings": services.bury,
    "unbury": services.unbury,
    "suspend": services.suspend,
    "suspend_siblings": services.suspend,
    "unsuspend": services.unsuspend,
    "mark": services.mark,
    "unmark": services.mark,
    "flag": services.flag,
    "forget": services.forget,
    "set_due": services.set_due,
}


class ActionForm(forms.Form):
    """What to do; a flag and a date where they are needed."""

    verb = forms.ChoiceField(choices=[(verb, verb) for verb in _DO])
    flag = forms.IntegerField(required=False, min_value=0, max_value=7)
    on = forms.DateField(
        required=False, error_messages={"invalid": "Give a date such as 2026-12-24, or choose one from the calendar."}
    )

    def clean(self) -> dict[str, Any]:
        """A date must be there when one is set. ``flag:3`` in a button is the verb and its number."""
        found = super().clean() or {}
        if found.get("verb") == "set_due" and not found.get("on") and "on" not in self.errors:
            raise forms.ValidationError("Choose the date on which it should come back.")
        return found

    def do(self, user: User, names: Names, *, at: datetime) -> Action:
        """Do it to these cards. Raises ``NothingChosen``."""
        verb = self.cleaned_data["verb"]
        extra: dict[str, Any] = {}
        if verb.endswith("_siblings"):
            extra["siblings"] = True
        if verb in {"mark", "unmark"}:
            extra["marked"] = verb == "mark"
        if verb == "flag":
            extra["flag"] = self.cleaned_data["flag"] or 0
        if verb == "set_due":
            extra["on"] = self.cleaned_data["on"]
        return _DO[verb](user=user, names=names, at=at, **extra)


class NameForm(forms.Form):
    """One thing by kind and key."""

    kind = forms.CharField(max_length=32)
    key = forms.CharField(max_length=200, strip=False)


class AnswerForm(NameForm):
    """How a card went. ``answers`` is how many grades it had when it was shown."""

    grade = forms.TypedChoiceField(
        choices=[(grade.value, grade.title) for grade in Grade], coerce=lambda value: Grade(int(value))
    )
    answers = forms.IntegerField(min_value=0)
    seconds = forms.IntegerField(required=False)

    def clean_seconds(self) -> int:
        """A page without scripts sends none; a clock that went wrong must not cost an answer."""
        return min(max(self.cleaned_data["seconds"] or 0, 0), MOST_SECONDS)


def ended(text: str) -> str:
    """A sentence with its full stop, unless it ends with a sign of its own."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def with_flag(values: Any) -> Any:
    """``verb=flag:3``, as a single button sends it, taken apart."""
    verb, _, number = values.get("verb", "").partition(":")
    if not number:
        return values
    apart = values.copy()
    apart["verb"], apart["flag"] = verb, number
    return apart
