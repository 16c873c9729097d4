"""What forms share: fields, and what they say first."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from typing import Any

from django import forms

_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,4})")


class TextField(forms.CharField):
    """A text. What cannot be stored in it is refused with words that say what to do."""

    default_error_messages = {
        "null_characters_not_allowed": "There is a NUL character in it. Take it out, then try again.",
    }


class ClockField(TextField):
    """A length of time, ``2:05`` or seconds, as a number of seconds; 0 for nothing."""

    default_error_messages = {"invalid": "Write the time as 2:05, or in seconds."}

    def clean(self, value: Any) -> int:
        """Raises ``ValidationError``."""
        text = super().clean(value)
        found = _CLOCK.fullmatch(text)
        if text and not found:
            raise forms.ValidationError(self.error_messages["invalid"], "invalid")
        return int(found[1] or 0) * 60 + int(found[2]) if found else 0


class FieldsField(TextField):
    """The fields of another form by name, in JSON, as autosave sends them: texts; lists of texts for the names in
    ``lists``, true and false for those in ``ticks``."""

    default_error_messages = {"invalid": "This is no form of this program. Open it again."}

    def __init__(self, *, lists: Collection[str] = (), ticks: Collection[str] = (), **more: Any) -> None:
        super().__init__(strip=False, **more)
        self.lists, self.ticks = lists, ticks

    def clean(self, value: Any) -> dict[str, Any]:
        """Raises ``ValidationError``."""
        try:
            values = json.loads(super().clean(value))
        except (ValueError, RecursionError) as error:
            raise forms.ValidationError(self.error_messages["invalid"], "invalid") from error
        if not isinstance(values, dict) or not all(self._fits(name, given) for name, given in values.items()):
            raise forms.ValidationError(self.error_messages["invalid"], "invalid")
        return values

    def _fits(self, name: str, value: object) -> bool:
        if name in self.lists:
            return isinstance(value, list) and all(isinstance(one, str) for one in value)
        return isinstance(value, bool if name in self.ticks else str)


def first_error(form: forms.BaseForm) -> str:
    """The first sentence that a form with a fault has to say."""
    return next(str(error) for errors in form.errors.values() for error in errors)


def named_error(form: forms.BaseForm) -> str:
    """The first fault of a form in a sentence that names its field."""
    name = next(iter(form.errors))
    return f"{form[name].label}: {first_error(form)}" if name in form.fields else first_error(form)
