"""Turns requests into clean values."""

from __future__ import annotations

from django import forms

from hexloop.apps.notes.models import MOST_BODY
from hexloop.core.rounds import Round

ROUNDS = [("", "No round"), *((each.value, each.title) for each in Round)]


class NewForm(forms.Form):
    """A page to make. What is wrong with the title the service says."""

    title = forms.CharField(required=False, max_length=1000)
    round = forms.ChoiceField(required=False, choices=ROUNDS)


class AboutForm(NewForm):
    """What is said of a page beside its text."""

    under_nda = forms.BooleanField(required=False)


class TextForm(forms.Form):
    """The text of a page, and the version that was opened. The editor calls them source and revision."""

    source = forms.CharField(required=False, strip=False, max_length=MOST_BODY)
    revision = forms.IntegerField(min_value=0)
