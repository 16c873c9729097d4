"""Turns requests about PDFs and highlights into clean values."""

from __future__ import annotations

import json
from typing import Any

from django import forms

from hexloop.apps.papers.models import Colour

LONGEST_FIELD = 20_000
LONGEST_QUADS = 50_000


class SaidForm(forms.Form):
    """What is said of a highlight. How long it may be the service says."""

    colour = forms.ChoiceField(choices=Colour, required=False)
    note = forms.CharField(required=False, max_length=LONGEST_FIELD)
    question = forms.CharField(required=False, max_length=LONGEST_FIELD)

    def said(self, before: Colour = Colour.YELLOW) -> dict[str, Any]:
        """The clean values as the services take them."""
        given = self.cleaned_data
        return {"colour": Colour(given["colour"] or before), "note": given["note"], "question": given["question"]}


class MarkForm(SaidForm):
    """Words that were marked: the page, the lines as JSON and what stands there."""

    page = forms.IntegerField(min_value=1)
    quads = forms.CharField(max_length=LONGEST_QUADS)
    quote = forms.CharField(max_length=LONGEST_FIELD)

    def clean_quads(self) -> Any:
        """What the JSON holds; the service looks whether those are lines."""
        try:
            return json.loads(self.cleaned_data["quads"])
        except (ValueError, RecursionError) as error:
            raise forms.ValidationError("This is no JSON.") from error


class PlaceForm(forms.Form):
    """Where somebody reads."""

    page = forms.IntegerField(min_value=1, max_value=1_000_000)
    top = forms.FloatField(required=False)
    zoom = forms.CharField(required=False, max_length=16)
