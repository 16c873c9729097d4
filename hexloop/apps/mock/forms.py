"""Turns requests into clean values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.http import QueryDict

from hexloop.apps.accounts.fields import ClockField, TextField
from hexloop.apps.mock.models.mocks import MOST_TITLE, MOST_WORDS
from hexloop.apps.mock.queries import SORTS, planned_round, sort_of
from hexloop.core.interviews.mock_plans import MOST_BREAK, MOST_MINUTES, MOST_ROUNDS, USUAL_BREAK, PlannedRound
from hexloop.core.memory.grades import Grade

SOURCE_LIMIT = 64 * 1024
"""Bytes of UTF-8 that the judge takes."""
NEW_ROUND = ("coding:dsa", 45, USUAL_BREAK)


class RoundForm(forms.Form):
    """A round as it is set up."""

    sort = forms.ChoiceField(choices=list(SORTS.items()), error_messages={"invalid_choice": "Choose a kind of round."})
    minutes = forms.IntegerField(
        min_value=1,
        max_value=MOST_MINUTES,
        error_messages={
            "required": "Say how many minutes it takes.",
            "invalid": "Write the minutes as a number.",
            "min_value": "A round takes a minute at least.",
            "max_value": f"A round takes {MOST_MINUTES} minutes at most.",
        },
    )
    rest = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=MOST_BREAK,
        error_messages={
            "invalid": "Write the break as a number of minutes.",
            "min_value": "A break takes no time or more.",
            "max_value": f"A break takes {MOST_BREAK} minutes at most.",
        },
    )
    name = TextField(required=False, max_length=MOST_TITLE)
    entails = TextField(required=False, max_length=500)

    def planned(self) -> PlannedRound:
        """The round of a valid form. A name that only says its kind is none."""
        given = self.cleaned_data
        return planned_round(
            given["sort"], given["minutes"], given["rest"] or 0, name=given["name"], entails=given["entails"]
        )


@dataclass(frozen=True, slots=True)
class Row:
    """A round on the set-up page, as it was typed. ``trouble`` says what is wrong with it."""

    sort: str
    minutes: str
    rest: str
    name: str = ""
    entails: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class SetUp:
    """What was sent by the set-up page: its rows, and what is to be done with them (``start``, ``add``, ``up-2``)."""

    rows: list[Row]
    rounds: list[PlannedRound]
    do: str
    title: str
    loop: int

    @property
    def fits(self) -> bool:
        """Whether every row is a round."""
        return len(self.rounds) == len(self.rows)


FIELDS = ("sort", "minutes", "rest", "name", "entails")


def rows_of(rounds: Sequence[PlannedRound]) -> list[Row]:
    """The rows of rounds that are offered."""
    return [Row(sort_of(each), str(each.minutes), str(each.break_minutes), each.name, each.entails) for each in rounds]


def read_set_up(data: QueryDict) -> SetUp:
    """What was sent, after what was pressed was done to the rows."""
    columns = [data.getlist(name) for name in FIELDS]
    typed = [
        Row(*(column[place] if place < len(column) else "" for column in columns)) for place in range(len(columns[0]))
    ]
    do = data.get("do", "")
    typed = _done(typed[: MOST_ROUNDS + 1], do)
    rows, rounds = [], []
    for row in typed:
        form = RoundForm({name: getattr(row, name) for name in FIELDS})
        if form.is_valid():
            rounds.append(form.planned())
            rows.append(row)
        else:
            faults = " ".join(str(error) for errors in form.errors.values() for error in errors)
            rows.append(Row(row.sort, row.minutes, row.rest, row.name, row.entails, faults))
    return SetUp(
        rows, rounds, do, data.get("title", "")[:MOST_TITLE].replace("\0", " "), read_number(data.get("loop", ""))
    )


def read_number(text: str) -> int:
    """A number of the address or a hidden field; 0 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else 0


def _done(rows: list[Row], do: str) -> list[Row]:
    verb, _, number = do.partition("-")
    place = read_number(number) - 1
    if verb == "add":
        sort, minutes, rest = NEW_ROUND
        return [*rows, Row(sort, str(minutes), str(rest))]
    if not 0 <= place < len(rows):
        return rows
    if verb == "remove":
        return rows[:place] + rows[place + 1 :]
    other = place + {"up": -1, "down": 1}.get(verb, 0)
    if 0 <= other < len(rows):
        rows[place], rows[other] = rows[other], rows[place]
    return rows


class TextForm(forms.Form):
    """A text in the midst of writing, and the revision that the page started from."""

    source = TextField(required=False, strip=False)
    revision = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1)

    def clean_source(self) -> str:
        """Browsers send a text area's line ends as CR LF."""
        return str(self.cleaned_data["source"]).replace("\r\n", "\n")


class CodeForm(TextForm):
    """Code for the judge."""

    def clean_source(self) -> str:
        """Refuse what no editor holds."""
        source = super().clean_source()
        if len(source.encode("utf-8", "replace")) > SOURCE_LIMIT:
            raise forms.ValidationError("The judge takes 64 kB of source. Take data out of the code, then try again.")
        return source


class NextForm(TextForm):
    """Going on to the next question, with what stands in the box."""

    seconds = forms.IntegerField(required=False, min_value=0, max_value=86_400)


class GradeForm(forms.Form):
    """One of the four words, and the key points that were made."""

    grade = forms.TypedChoiceField(
        choices=[(grade.value, grade.title) for grade in Grade],
        coerce=lambda value: Grade(int(value)),
        error_messages={
            "required": "Choose one of No clue, Bugs, Slow and Solid.",
            "invalid_choice": "Choose one of No clue, Bugs, Slow and Solid.",
        },
    )
    said = forms.TypedMultipleChoiceField(required=False, coerce=int, choices=[(str(n), str(n)) for n in range(60)])


class DebriefForm(forms.Form):
    """How a round went."""

    how_it_went = forms.TypedChoiceField(
        required=False, coerce=int, empty_value=None, choices=[(n, n) for n in (1, 2, 3, 4)]
    )
    words = TextField(
        required=False,
        max_length=MOST_WORDS,
        error_messages={"max_length": f"Your own words take {MOST_WORDS} characters. Shorten them."},
    )


class ToldForm(forms.Form):
    """Which story was told, how long it took and how it went."""

    story = forms.CharField(max_length=80, error_messages={"required": "Choose the story that you told."})
    time = ClockField(required=False, max_length=20)
    delivery = forms.TypedChoiceField(
        required=False, coerce=int, empty_value=None, choices=[(n, n) for n in (1, 2, 3, 4)]
    )
