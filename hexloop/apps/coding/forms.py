"""Turns requests into clean values."""

from __future__ import annotations

import math
from typing import Any

from django import forms

from hexloop.apps.accounts.fields import TextField
from hexloop.apps.accounts.lists import ListForm
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import packs, queries
from hexloop.apps.coding.models import Part
from hexloop.apps.companies.queries import company_rows
from hexloop.core.content.problem import Difficulty, ProblemKind
from hexloop.core.growth.classes import GrowthClass
from hexloop.core.memory.grades import Grade

SOURCE_LIMIT = 64 * 1024
"""Bytes of UTF-8 that the judge takes: far more than anybody writes in an interview."""


MOST_SECONDS = 10_000_000


class FilterForm(ListForm):
    """The filters of the list, from the query string. What it does not know it leaves out."""

    topic = forms.ChoiceField(required=False, label="Topic")
    difficulty = forms.ChoiceField(required=False, label="Difficulty")
    kind = forms.ChoiceField(required=False, label="Kind")
    list = forms.ChoiceField(required=False, label="List")
    company = forms.ChoiceField(required=False, label="Company")
    mastery = forms.ChoiceField(required=False, label="Mastery")
    due = forms.BooleanField(required=False, label="Due now")
    sort = forms.ChoiceField(required=False, label="Sort")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("topic", "All topics", [(topic.id, _topic_name(topic)) for topic in packs.topics()])
        self.choose("difficulty", "Any difficulty", [(one.value, one.value.capitalize()) for one in Difficulty])
        self.choose("kind", "All kinds", [(one.value, one.title) for one in ProblemKind])
        mine = [(f"{queries.MINE}{one.pk}", one.title) for one in queries.own_lists(user)]
        self.choose("list", "All lists", [*((one.id, one.title) for one in packs.lists()), *mine])
        asking = [(one.slug, f"Asked by {one.name}") for one in company_rows(user)]
        self.choose_company(asking)
        words = [
            (queries.NEVER, "Never tried"),
            (queries.UNGRADED, "Not graded"),
            *((str(grade.value), grade.title) for grade in Grade),
        ]
        self.choose("mastery", "Any mastery", words)
        self.choose("sort", "Usual order", [(key, title) for key, (title, _) in queries.SORTS.items()])

    def filters(self) -> queries.Filters:
        """The filters that are valid."""
        return queries.Filters(**self.given())


class SourceForm(forms.Form):
    """What stands in the editor."""

    source = TextField(required=False, strip=False)
    seconds = forms.IntegerField(required=False)
    revision = forms.IntegerField(required=False, min_value=0)

    def clean_source(self) -> str:
        """Refuse what no editor holds. Browsers send a text area's line ends as CR LF."""
        source: str = self.cleaned_data["source"].replace("\r\n", "\n")
        size = len(source.encode())
        if size > SOURCE_LIMIT:
            raise forms.ValidationError(
                f"This is {_size(size)} of source, and the judge takes {_size(SOURCE_LIMIT)}. "
                "Take data out of the code, then try again. Nothing was saved."
            )
        return source

    def clean_seconds(self) -> int:
        """A page without a clock sends none; a clock that went wrong must not cost a submission."""
        return min(max(self.cleaned_data["seconds"] or 0, 0), MOST_SECONDS)

    def clean_revision(self) -> int:
        """An editor that was blank starts from 0."""
        return self.cleaned_data["revision"] or 0


class JudgeForm(SourceForm):
    """What stands in the editor and what it is judged against."""

    part = forms.TypedChoiceField(
        required=False,
        choices=Part.choices,
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": "Choose what to judge against: the first brief or the change request."},
    )

    def clean_part(self) -> int:
        """A problem with one part leaves nothing to choose."""
        return self.cleaned_data["part"] or Part.FIRST


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

    def clean(self) -> dict[str, Any]:
        """One of the two must be there."""
        found = super().clean() or {}
        if not self.errors and not found.get("grade") and not found.get("undo"):
            raise forms.ValidationError("Choose one of No clue, Bugs, Slow and Solid.")
        return found


class GuessForm(forms.Form):
    """The class that somebody expects; nothing chosen is no guess."""

    guess = forms.TypedChoiceField(
        required=False,
        choices=[(growth.value, growth.value) for growth in GrowthClass],
        coerce=GrowthClass,
        empty_value=None,
        error_messages={"invalid_choice": "Choose one of the classes, or none."},
    )


class InsightForm(forms.Form):
    """One or two sentences."""

    insight = TextField(
        required=False,
        max_length=2_000,
        error_messages={"max_length": "An insight has up to 2 000 characters; this has %(show_value)s."},
    )


class OwnCaseForm(forms.Form):
    """A case as it is typed; ``case`` names one that is there already."""

    text = TextField(
        max_length=20_000,
        error_messages={
            "required": "Write the arguments, one a line.",
            "max_length": "A case of your own has up to 20 000 characters; this has %(show_value)s.",
        },
    )
    expected = TextField(
        required=False,
        max_length=20_000,
        error_messages={"max_length": "An answer has up to 20 000 characters; this has %(show_value)s."},
    )


def _topic_name(topic: Any) -> str:
    return f"\N{EN SPACE}{topic.title}" if topic.parent else topic.title


def _size(count: int) -> str:
    return f"{count / 1024 / 1024:.1f} MB" if count >= 1024 * 1024 else f"{math.ceil(count / 1024)} kB"
