"""Turns requests into clean values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from hexloop.apps.accounts.fields import ClockField, FieldsField, TextField
from hexloop.apps.stories.models import MOST_NOTE, SCORES, Story
from hexloop.apps.stories.queries import Filters, Strength
from hexloop.apps.stories.services import SCORED, StoryText, Told
from hexloop.apps.stories.skills import SKILLS, read_skills, skill_title
from hexloop.core.telling import Part

LINES = ("metric", "metric_from", "metric_to", "metric_words", "project", "angle")
NO_FORM = "This form is not from this program, or a part of it is missing. Open the story again."


class FilterForm(forms.Form):
    """The filters of the list, from the query string. What it does not know it leaves out."""

    q = forms.CharField(required=False, max_length=100)
    skill = forms.CharField(required=False, max_length=60)
    project = forms.CharField(required=False, max_length=300)
    question = forms.CharField(required=False, max_length=100)
    strength = forms.ChoiceField(
        required=False, choices=[("", "Any strength"), *((one.key, one.title) for one in Strength)]
    )
    company = forms.CharField(required=False, max_length=100)

    def filters(self) -> Filters:
        """The filters that are valid."""
        self.is_valid()
        return Filters(**{name: value for name, value in self.cleaned_data.items() if value})


class StoryForm(forms.Form):
    """A story. How long its texts may be the service says."""

    title = forms.CharField(required=False)
    situation = forms.CharField(required=False, strip=False)
    task = forms.CharField(required=False, strip=False)
    action = forms.CharField(required=False, strip=False)
    result = forms.CharField(required=False, strip=False)
    metric = forms.CharField(required=False)
    metric_from = forms.CharField(required=False)
    metric_to = forms.CharField(required=False)
    metric_words = forms.CharField(required=False)
    own_skills = forms.CharField(required=False)
    project = forms.CharField(required=False)
    angle = forms.CharField(required=False)
    under_nda = forms.BooleanField(required=False)
    apart = forms.BooleanField(required=False)
    version = forms.IntegerField(required=False, min_value=0)

    @property
    def ticked(self) -> list[str]:
        """The skills that are ticked, as they came."""
        if isinstance(self.data, QueryDict):
            return self.data.getlist("skills")
        return [str(one) for one in self.data.get("skills", [])]

    def text(self) -> StoryText:
        """The values of a valid form."""
        given = self.cleaned_data
        return StoryText(
            title=given["title"],
            skills=read_skills([*self.ticked, *given["own_skills"].split(",")]),
            under_nda=given["under_nda"],
            **{part.value: given[part.value] for part in Part},
            **{name: given[name] for name in LINES},
        )


def typed(form: StoryForm) -> dict[str, Any]:
    """What the fields show after a post."""
    names = [name for name in form.fields if name not in {"version", "apart"}]
    return {name: form[name].value() or "" for name in names} | {"skills": form.ticked}


def story_values(story: Story) -> dict[str, Any]:
    """What the fields show of a stored story; the same names as a post has."""
    own = [skill_title(skill) for skill in story.skill_ids if skill not in SKILLS]
    names = ("title", *(part.value for part in Part), *LINES, "under_nda")
    return {name: getattr(story, name) for name in names} | {
        "skills": [skill for skill in story.skill_ids if skill in SKILLS],
        "own_skills": ", ".join(own),
    }


class DraftForm(forms.Form):
    """A story in the midst of writing, and the version that was opened."""

    source = FieldsField(max_length=200_000, lists={"skills"}, ticks={"under_nda"})
    revision = forms.IntegerField(min_value=0)


class TellForm(forms.Form):
    """How a telling went."""

    time = ClockField(required=False, max_length=20)
    question = forms.CharField(required=False, max_length=100)
    note = TextField(required=False, max_length=MOST_NOTE * 2)

    def told(self) -> Told:
        """The values of a valid form. A score that is none is left out."""
        given = self.cleaned_data
        sent = {name: str(self.data.get(name, "")) for name in SCORED}
        scores = {name: int(value) for name, value in sent.items() if value in {str(score) for score in SCORES}}
        return Told(seconds=given["time"], scores=scores, key=given["question"], note=given["note"])
