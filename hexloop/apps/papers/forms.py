"""Turns requests into clean values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef

from hexloop.apps.accounts.lists import ListForm
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.models import Tag
from hexloop.apps.companies.queries import visible_companies
from hexloop.apps.notes.models import MOST_BODY
from hexloop.apps.papers import queries
from hexloop.apps.papers.cards import KIND
from hexloop.apps.papers.models import MOST_TLDR, RATINGS, Asked, Paper, Status
from hexloop.apps.papers.packs import shelf
from hexloop.core.content.papers import Group
from hexloop.core.formats.references.identifiers import arxiv_id, doi_of
from hexloop.core.formats.references.reading import author_of
from hexloop.core.formats.references.records import Reference, ReferenceKind
from hexloop.core.rounds import Round

NUL = "There is a NUL character in it. Take it out, then try again."


class FilterForm(ListForm):
    """The filters of the list, from the query string. What it does not know it leaves out."""

    status = forms.ChoiceField(required=False, label="Status")
    group = forms.ChoiceField(required=False, label="Shelf")
    topic = forms.ChoiceField(required=False, label="Topic")
    round = forms.ChoiceField(required=False, label="Round")
    asked = forms.ChoiceField(required=False, label="Would I be asked")
    rated = forms.ChoiceField(required=False, label="Rating")
    shelf = forms.ChoiceField(required=False, label="Whose")
    company = forms.ChoiceField(required=False, label="Company")
    sort = forms.ChoiceField(required=False, label="Order")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("status", "Any status", Status.choices)
        self.choose("group", "All shelves", [(one.value, one.title) for one in Group])
        self.choose("topic", "All topics", shelf().topics.items())
        self.choose("round", "Any round", [(one.value, one.title) for one in (Round.DOMAIN, Round.BREADTH)])
        self.choose("asked", "Asked or not", [(one.value, f"Asked: {one.label.lower()}") for one in Asked])
        self.choose("rated", "Any rating", queries.RATED.items())
        self.choose("shelf", "Whole list", queries.SHELVES.items())
        self.choose("sort", "", [(key, words) for key, (words, _) in queries.SORTS.items()])
        asking = asking_companies(user)
        self.choose_company(asking)

    @property
    def usual(self) -> list[forms.BoundField]:
        """The filters that are always there."""
        return [self[name] for name in ("status", "group", "topic", "sort")]

    @property
    def others(self) -> list[forms.BoundField]:
        """The other ones."""
        return [self[name] for name in ("shelf", "asked", "rated", "round", "company") if name in self.fields]

    @property
    def uses_more(self) -> bool:
        """Whether one of the others is in use."""
        return any(field.data for field in self.others)

    def filters(self) -> queries.Filters:
        """The filters that are valid."""
        return queries.Filters(**self.given())


def asking_companies(user: User) -> list[tuple[str, str]]:
    """The companies that a paper is tagged with: one query."""
    tags = Tag.objects.filter(company=OuterRef("pk"), kind=KIND)
    return list(visible_companies(user).filter(Exists(tags)).values_list("slug", "name"))


class StatusForm(forms.Form):
    """How far a paper is read."""

    status = forms.TypedChoiceField(choices=Status.choices, coerce=Status)


class TldrForm(forms.Form):
    """One or two sentences. How many characters they may have the service says."""

    tldr = forms.CharField(
        required=False, max_length=20 * MOST_TLDR, error_messages={"null_characters_not_allowed": NUL}
    )


class OpinionForm(forms.Form):
    """Rating and whether one would be asked; what is not sent stays as it is, what is empty is taken away."""

    rating = forms.TypedChoiceField(
        required=False, choices=[(number, number) for number in RATINGS], coerce=int, empty_value=None
    )
    asked = forms.TypedChoiceField(required=False, choices=Asked.choices, coerce=Asked, empty_value=None)


class AboutForm(forms.Form):
    """Where a paper stands."""

    group = forms.TypedChoiceField(choices=[(one.value, one.title) for one in Group], coerce=Group)
    round = forms.TypedChoiceField(choices=[(one.value, one.title) for one in Round], coerce=Round)
    topics = forms.MultipleChoiceField(required=False)
    under_nda = forms.BooleanField(required=False)
    pdf_url = forms.CharField(required=False, max_length=1000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["topics"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = list(shelf().topics.items())


class RecordForm(forms.Form):
    """What the world knows of a paper, typed by hand. ``authors`` stand one on a line, as ``Given Family`` or ``Family,
    Given``."""

    title = forms.CharField(max_length=1000, error_messages={"required": "Give the paper a title."})
    authors = forms.CharField(required=False, max_length=50_000)
    year = forms.IntegerField(required=False, error_messages={"invalid": "Write the year as a number, such as 2017."})
    venue = forms.CharField(required=False, max_length=1000)
    kind = forms.TypedChoiceField(
        required=False,
        choices=[(one.value, one.label) for one in ReferenceKind],
        coerce=ReferenceKind,
        empty_value=ReferenceKind.MISC,
    )
    arxiv = forms.CharField(required=False, max_length=300)
    doi = forms.CharField(required=False, max_length=500)
    url = forms.CharField(required=False, max_length=1000)

    def clean_arxiv(self) -> str:
        """The id without its version, however it was pasted."""
        text = self.cleaned_data["arxiv"].strip()
        found = arxiv_id(text) if text else None
        if text and found is None:
            raise forms.ValidationError("This is no arXiv id. One looks like 1706.03762 or cs/0112017.")
        return found.value if found else ""

    def clean_doi(self) -> str:
        """The DOI in small letters, however it was pasted."""
        text = self.cleaned_data["doi"].strip()
        found = doi_of(text) if text else ""
        if text and not found:
            raise forms.ValidationError("This is no DOI. One looks like 10.1145/3292500.3330701.")
        return found

    def clean_url(self) -> str:
        """An address of the web."""
        text: str = self.cleaned_data["url"].strip()
        if text and not text.startswith(("https://", "http://")):
            raise forms.ValidationError("The address must begin with https:// or http://.")
        return text

    def values(self) -> dict[str, Any]:
        """The fields of a ``Reference`` that the form holds."""
        given = self.cleaned_data
        return {
            "title": given["title"],
            "authors": tuple(author for author in map(author_of, given["authors"].splitlines()) if author),
            "year": given["year"],
            "venue": given["venue"],
            "kind": given["kind"],
            "arxiv_id": given["arxiv"],
            "doi": given["doi"],
            "url": given["url"],
        }


class NewForm(RecordForm):
    """A paper added by hand."""

    group = forms.TypedChoiceField(
        required=False,
        choices=[(one.value, one.title) for one in Group],
        coerce=Group,
        empty_value=Group.OTHER,
    )

    def reference(self) -> Reference:
        """What was typed, as a reference."""
        return Reference(**self.values())


class NotesForm(forms.Form):
    """The text of the notes, and the version that was opened."""

    source = forms.CharField(required=False, strip=False, max_length=MOST_BODY)
    revision = forms.IntegerField(min_value=0)


class OtherForm(forms.Form):
    """Another paper of the same person, to merge with."""

    other = forms.CharField(max_length=200)


def record_initial(paper: Paper) -> dict[str, Any]:
    """What the form about a paper's record begins with."""
    return {
        "title": paper.title,
        # A comma at the end says that the words before it are one name.
        "authors": "\n".join(
            f"{family}, {given}".strip() if given or " " in family else family for family, given in paper.authors
        ),
        "year": paper.year,
        "venue": paper.venue,
        "kind": paper.reference_kind,
        "arxiv": paper.arxiv_id,
        "doi": paper.doi,
        "url": paper.url,
    }


def first_error(form: forms.Form) -> str:
    """What is wrong first, as a sentence."""
    errors = [str(error) for messages in form.errors.values() for error in messages]
    return errors[0] if errors else "This cannot be kept. Reload the page and try again."
