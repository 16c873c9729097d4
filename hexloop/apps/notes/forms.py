"""Turns requests into clean values."""

from __future__ import annotations

from django import forms

from hexloop.apps.notes.marking import Mark
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
    apart = forms.BooleanField(required=False)


class TickForm(forms.Form):
    """A to-do of a page that is read: the line it stands in, what becomes of it, and the version that is looked at."""

    todo = forms.RegexField(r"^\d{1,6} (?:done|open)$")
    revision = forms.IntegerField(min_value=0)

    @property
    def line(self) -> int:
        """The line of the text, from 0."""
        return int(self.cleaned_data["todo"].split()[0])

    @property
    def done(self) -> bool:
        """Whether it is to be ticked."""
        return bool(self.cleaned_data["todo"].endswith("done"))


class MarkForm(forms.Form):
    """Words that were selected in a block of a page that is read."""

    words = forms.CharField(max_length=4_000)
    first = forms.IntegerField(min_value=0)
    last = forms.IntegerField(min_value=0)
    how = forms.ChoiceField(choices=[(each.value, each.value) for each in Mark])
    revision = forms.IntegerField(min_value=0)
