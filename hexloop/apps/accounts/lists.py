"""What lists share that are filtered by their query string."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest


class ListForm(forms.Form):
    """The filters of a list. What it does not know it leaves out."""

    q = forms.CharField(required=False, max_length=100, label="Search")

    def choose(self, name: str, nothing: str, choices: Iterable[tuple[str, str]]) -> None:
        """Set what a field offers; ``nothing`` are the words for not filtering by it, empty where it always does."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [*([("", nothing)] if nothing else []), *choices]

    def choose_company(self, companies: Collection[tuple[str, str]]) -> None:
        """Offer these companies; without any there is no such filter."""
        self.choose("company", "Any company", companies)
        if not companies:
            del self.fields["company"]

    def given(self) -> dict[str, Any]:
        """The filters that are valid and say something, by name."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


def short_url(request: HttpRequest, *, without: str = "") -> str:
    """The address of a list without the filters that are empty, and without one by name: what people copy."""
    fields = urlencode([(name, value) for name, value in request.GET.items() if value and name != without])
    return f"{request.path}?{fields}" if fields else request.path


def without_page(request: HttpRequest) -> str:
    """The query string for the links to other pages of the same list."""
    fields = request.GET.copy()
    fields.pop("page", None)
    return f"{fields.urlencode()}&" if fields else ""
