"""Turns requests for cases and prompts into clean values."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.dateparse import parse_datetime

from hexloop.apps.accounts.fields import TextField
from hexloop.apps.accounts.lists import ListForm
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import company_rows
from hexloop.apps.design.models import Prompt
from hexloop.apps.design.queries.case_list import OWN, Filters, Standing
from hexloop.apps.design.services.prompts import PromptText
from hexloop.core.content.design_cases.case import CaseArea
from hexloop.core.content.questions.question import Level
from hexloop.core.design.stages import Preset
from hexloop.core.memory.grades import Grade

NO_FORM = "This form is not from this program, or a part of it is missing. Open the prompt again."


class FilterForm(ListForm):
    """The filters of the list, from the query string. What it does not know it leaves out."""

    area = forms.ChoiceField(required=False, label="Area")
    level = forms.ChoiceField(required=False, label="Level")
    leaning = forms.ChoiceField(required=False, label="Leaning")
    state = forms.ChoiceField(required=False, label="State")
    company = forms.ChoiceField(required=False, label="Company")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        areas = [(area.value, area.title) for area in CaseArea]
        self.choose("area", "All areas", [*areas, (OWN, "Your own prompts")])
        self.choose("level", "Any level", [(level.value, level.value.capitalize()) for level in Level])
        self.choose("leaning", "Any leaning", [(preset.value, preset.title) for preset in Preset])
        self.choose("state", "Any state", [(state.value, state.title) for state in Standing])
        self.choose_company([(one.slug, f"Asked by {one.name}") for one in company_rows(user)])

    def filters(self) -> Filters:
        """The filters that are valid."""
        return Filters(**self.given())


class PromptForm(forms.Form):
    """A prompt of one's own, and when the text that was opened had been saved. How long texts may be the service
    says."""

    title = TextField(required=False)
    prompt = TextField(required=False, strip=False)
    notes = TextField(required=False, strip=False)
    under_nda = forms.BooleanField(required=False)
    opened = forms.CharField(required=False, max_length=64)

    def text(self) -> PromptText:
        """The values of a valid form."""
        given = self.cleaned_data
        return PromptText(given["title"], given["prompt"], given["notes"], given["under_nda"])

    def opened_at(self) -> datetime | None:
        """When the text that was opened had been saved; ``None`` for nonsense, which is no version."""
        try:
            found = parse_datetime(self.cleaned_data["opened"])
        except ValueError:
            return None
        return found if found and found.tzinfo else None


def prompt_values(prompt: Prompt) -> dict[str, Any]:
    """What the fields show of a stored prompt."""
    names = ("title", "prompt", "notes", "under_nda")
    return {name: getattr(prompt, name) for name in names} | {"opened": prompt.edited_at.isoformat()}


class GradeForm(forms.Form):
    """One of the four words, or taking it back."""

    grade = forms.TypedChoiceField(
        required=False,
        choices=[(grade.value, grade.title) for grade in Grade],
        coerce=lambda value: Grade(int(value)),
        empty_value=None,
        error_messages={"invalid_choice": "Choose one of No clue, Bugs, Slow and Solid."},
    )
    undo = forms.BooleanField(required=False)
