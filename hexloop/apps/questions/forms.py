"""Turns requests into clean values."""

from __future__ import annotations

from typing import Any

from django import forms

from hexloop.apps.accounts.fields import TextField
from hexloop.apps.accounts.lists import ListForm
from hexloop.apps.accounts.models import User
from hexloop.apps.companies.queries import company_rows
from hexloop.apps.questions import queries
from hexloop.apps.questions.packs import bank
from hexloop.apps.questions.services import OwnText
from hexloop.core.content.questions.one_line import CardForm, read_line
from hexloop.core.content.questions.question import Area, Level
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

MOST_SECONDS = 100_000
OWN_ROUNDS = [(each.value, each.title) for each in Round]


class FilterForm(ListForm):
    """The filters of the list, from the query string. What it does not know it leaves out."""

    area = forms.ChoiceField(required=False, label="Area")
    topic = forms.ChoiceField(required=False, label="Topic")
    level = forms.ChoiceField(required=False, label="Level")
    state = forms.ChoiceField(required=False, label="State")
    company = forms.ChoiceField(required=False, label="Company")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        topics = bank().topics.values()
        self.choose("area", "All areas", [(one.value, one.title) for one in Area])
        self.choose("topic", "All topics", [(topic.id, topic.title) for topic in topics])
        self.choose("level", "Any level", [(one.value, one.value.capitalize()) for one in Level])
        self.choose("state", "Any state", queries.STATES.items())
        asking = asking_companies(user)
        self.choose_company(asking)

    def filters(self) -> queries.Filters:
        """The filters that are valid."""
        return queries.Filters(**self.given())


class _Timed(forms.Form):
    seconds = forms.IntegerField(required=False)

    def clean_seconds(self) -> int:
        """A page without scripts sends none; a clock that went wrong must not cost an answer."""
        return min(max(self.cleaned_data["seconds"] or 0, 0), MOST_SECONDS)


class WriteForm(_Timed):
    """A written answer."""

    text = TextField(
        max_length=20_000,
        error_messages={
            "required": "Write your answer first, or show the model answer.",
            "max_length": "An answer has up to 20 000 characters. Shorten it.",
        },
    )


class GradeForm(_Timed):
    """How an answer went. ``answer`` is the written one, ``seen`` how many reviews the card had."""

    grade = forms.TypedChoiceField(
        choices=[(grade.value, grade.title) for grade in Grade],
        coerce=lambda value: Grade(int(value)),
        error_messages={
            "required": "Choose one of No clue, Bugs, Slow and Solid.",
            "invalid_choice": "Choose one of No clue, Bugs, Slow and Solid.",
        },
    )
    said = forms.TypedMultipleChoiceField(
        required=False, choices=[(place, place) for place in range(100)], coerce=int, empty_value=[]
    )
    answer = forms.IntegerField(required=False, min_value=1, max_value=10**17)
    seen = forms.IntegerField(required=False, min_value=0, max_value=10**6)


class NoteForm(forms.Form):
    """A person's note on a question; an empty one takes it away."""

    text = TextField(
        required=False,
        max_length=20_000,
        error_messages={"max_length": "A note has up to 20 000 characters. Shorten it."},
    )


class LineForm(forms.Form):
    """A question of one's own in a line."""

    line = TextField(
        max_length=5_000,
        error_messages={
            "required": "Write a question, such as: What does recall count? :: The positives that were found",
            "max_length": "A line has up to 5 000 characters. Add the question, then edit it.",
        },
    )
    topic = forms.ChoiceField(required=False, error_messages={"invalid_choice": "Choose one of the topics, or none."})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose_topic(self)

    def own_text(self) -> OwnText:
        """What the line says. Its round is that of the topic."""
        line, topic = read_line(self.cleaned_data["line"]), self.cleaned_data["topic"]
        return OwnText(line.question, line.answer, line.form, round=round_of(topic), topic=topic)


class OwnForm(forms.Form):
    """All that an own question says."""

    question = TextField(
        max_length=20_000, error_messages={"required": "Write the question.", "max_length": "Too long."}
    )
    answer = TextField(required=False, max_length=50_000)
    extra = TextField(required=False, max_length=50_000)
    form = forms.TypedChoiceField(choices=[(one.value, one.title) for one in CardForm], coerce=CardForm)
    round = forms.TypedChoiceField(choices=OWN_ROUNDS, coerce=Round)
    topic = forms.ChoiceField(required=False)
    tags = TextField(required=False, max_length=500)
    under_nda = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose_topic(self, self.initial.get("topic", ""))


class DrillForm(forms.Form):
    """What a drill asks and how long each question has."""

    count = forms.IntegerField(
        min_value=1,
        max_value=50,
        initial=10,
        error_messages={
            "required": "Say how many questions you want, 1 to 50.",
            "invalid": "Say how many questions you want as a number, 1 to 50.",
            "min_value": "A drill has at least one question.",
            "max_value": "A drill has up to 50 questions.",
        },
    )
    seconds = forms.IntegerField(
        min_value=5,
        max_value=600,
        initial=60,
        error_messages={
            "required": "Say how many seconds each question has, 5 to 600.",
            "invalid": "Say the seconds as a number, 5 to 600.",
            "min_value": "Give each question at least 5 seconds.",
            "max_value": "Give each question up to 600 seconds.",
        },
    )
    area = forms.MultipleChoiceField(required=False)
    topic = forms.MultipleChoiceField(required=False)
    company = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        area, topic = self.fields["area"], self.fields["topic"]
        assert isinstance(area, forms.MultipleChoiceField)
        assert isinstance(topic, forms.MultipleChoiceField)
        area.choices = [*((one.value, one.title) for one in Area), (queries.OWN, "My own questions")]
        topic.choices = [(one.id, one.title) for one in bank().topics.values()]
        company = self.fields["company"]
        assert isinstance(company, forms.ChoiceField)
        company.choices = [("", "By anybody"), *asking_companies(user)]


def asking_companies(user: User) -> list[tuple[str, str]]:
    """The person's companies as choices."""
    return [(one.slug, f"Asked by {one.name}") for one in company_rows(user)]


def round_of(topic_id: str) -> Round:
    """The round in which a topic is asked; ML breadth where none is named."""
    topic = bank().topics.get(topic_id)
    return topic.area.round if topic else Round.BREADTH


def _choose_topic(form: forms.Form, present: str = "") -> None:
    """Every topic of the bank, and the one that is there already."""
    field = form.fields["topic"]
    assert isinstance(field, forms.ChoiceField)
    topics = [(topic.id, topic.title) for topic in bank().topics.values()]
    strange = [(present, present)] if present and present not in bank().topics else []
    field.choices = [("", "No topic"), *strange, *topics]
