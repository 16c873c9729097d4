"""The form of the page Settings."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from zoneinfo import available_timezones

from django import forms

from hexloop.apps.accounts.models import EditorKeys, Preferences, Theme, check_time_zone


class SettingsForm(forms.Form):
    """Preferences as a person writes them."""

    theme = forms.ChoiceField(choices=Theme)
    time_zone = forms.CharField(
        max_length=64,
        error_messages={"required": "Choose a time zone such as Europe/London."},
    )
    day_start_hour = forms.IntegerField(
        min_value=0,
        max_value=23,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), "Give an hour from 0 to 23."),
    )
    editor_keys = forms.ChoiceField(choices=EditorKeys)
    completion = forms.BooleanField(required=False)

    def clean_time_zone(self) -> str:
        """The zone by its name or, when only one has it, by its city: ``london`` is ``Europe/London``."""
        typed: str = self.cleaned_data["time_zone"]
        found = zones_named(typed)
        name = found[0] if len(found) == 1 else typed
        check_time_zone(name)
        return name

    @classmethod
    def of(cls, chosen: Preferences) -> SettingsForm:
        """The form as it stands for these preferences, not sent yet."""
        names = ("theme", "time_zone", "day_start_hour", "editor_keys", "completion")
        return cls(initial={name: getattr(chosen, name) for name in names})

    @property
    def changes(self) -> dict[str, Any]:
        """The clean values by the names of ``Preferences``."""
        return dict(self.cleaned_data)


@lru_cache(maxsize=1)
def zone_names() -> list[str]:
    """Every time zone. Reads 600 files: once is enough."""
    return sorted(available_timezones())


def zones_named(typed: str) -> list[str]:
    """The zones of this name, else those of this city; capitals, spaces and underscores do not matter."""
    wanted = typed.strip().replace(" ", "_").casefold()
    named = [name for name in zone_names() if name.casefold() == wanted]
    return named or [name for name in zone_names() if name.casefold().endswith(f"/{wanted}")]
