"""Turns requests into clean values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import slugify

from hexloop.apps.accounts.lists import ListForm
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import company_rows
from hexloop.apps.resources.models import COSTS, KINDS, MOST_PARTS, RATINGS, OwnResource, State
from hexloop.apps.resources.queries import Filters
from hexloop.apps.resources.services import LATEST, OwnText
from hexloop.core.content.resources import EARLIEST, Cost, ResourceKind
from hexloop.core.rounds import Round

ROUNDS = [(each.value, each.title) for each in Round]


class FilterForm(ListForm):
    """The filters of the shelf, from the query string. What it does not know it leaves out."""

    round = forms.ChoiceField(required=False, choices=[("", "All rounds"), *ROUNDS], label="Round")
    kind = forms.ChoiceField(
        required=False,
        choices=[("", "All kinds"), *((kind.value, kind.plural) for kind in ResourceKind)],
        label="Kind",
    )
    state = forms.ChoiceField(required=False, choices=[("", "Any state"), *State.choices], label="State")
    company = forms.ChoiceField(required=False, label="Company")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asking = [(one.slug, f"For {one.name}") for one in company_rows(user)]
        self.choose_company(asking)

    def filters(self) -> Filters:
        """The filters that are valid."""
        return Filters(**self.given())


class StateForm(forms.Form):
    """One of the four states."""

    state = forms.ChoiceField(choices=State.choices)


class PlaceForm(forms.Form):
    """Where one is. How long the words may be the service says."""

    part = forms.IntegerField(required=False, min_value=0, max_value=MOST_PARTS)
    place = forms.CharField(required=False, max_length=10_000)


class NoteForm(forms.Form):
    """The note, the rating, and NDA."""

    note = forms.CharField(required=False, strip=False)
    rating = forms.TypedChoiceField(
        required=False, coerce=int, empty_value=None, choices=[("", "None"), *((str(n), str(n)) for n in RATINGS)]
    )
    under_nda = forms.BooleanField(required=False)


class OwnForm(forms.Form):
    """A resource of one's own. What is wrong with texts the service says."""

    title = forms.CharField(required=False, max_length=10_000)
    kind = forms.ChoiceField(choices=KINDS)
    authors = forms.CharField(required=False, max_length=10_000)
    rounds = forms.MultipleChoiceField(required=False, choices=ROUNDS)
    topics = forms.CharField(required=False, max_length=10_000)
    why = forms.CharField(required=False, strip=False)
    parts = forms.IntegerField(required=False, min_value=0, max_value=MOST_PARTS)
    year = forms.IntegerField(required=False, min_value=EARLIEST, max_value=LATEST)
    cost = forms.ChoiceField(required=False, choices=COSTS)
    url = forms.CharField(required=False, max_length=10_000)
    under_nda = forms.BooleanField(required=False)

    def text(self) -> OwnText:
        """The values of a valid form. Topics are written as words between commas and kept as ids."""
        given = self.cleaned_data
        return OwnText(
            title=given["title"],
            kind=ResourceKind(given["kind"]),
            rounds=tuple(Round(name) for name in given["rounds"]),
            authors=given["authors"],
            topics=[topic for words in given["topics"].split(",") if (topic := slugify(words))],
            why=given["why"],
            parts=given["parts"] or 0,
            year=given["year"] or 0,
            cost=Cost(given["cost"]),
            url=given["url"],
            under_nda=given["under_nda"],
        )


def own_values(row: OwnResource) -> dict[str, Any]:
    """What the form shows of a resource."""
    names = ("title", "kind", "authors", "why", "cost", "url", "under_nda")
    return {name: getattr(row, name) for name in names} | {
        "rounds": row.rounds.split(),
        "topics": ", ".join(topic.replace("-", " ") for topic in row.topics.split()),
        "parts": row.parts or None,
        "year": row.year or None,
    }
