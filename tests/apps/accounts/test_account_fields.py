import pytest
from django import forms

from hexloop.apps.accounts.fields import ClockField, FieldsField, TextField, first_error, named_error


class ExampleForm(forms.Form):
    note = TextField(required=False, label="Note")
    time = ClockField(required=False)
    source = FieldsField(required=False, lists={"skills"}, ticks={"under_nda"})


def checked(**values):
    form = ExampleForm({"source": "{}"} | values)
    form.is_valid()
    return form


@pytest.mark.parametrize(("typed", "seconds"), [("", 0), (" 2:05 ", 125), ("90", 90), ("0:07", 7), ("60:00", 3_600)])
def test_time_is_read_as_seconds(typed, seconds):
    assert checked(time=typed).cleaned_data["time"] == seconds


@pytest.mark.parametrize("typed", ["soon", "1:2:3", "-5", "123:00"])
def test_time_that_is_none_is_refused(typed):
    assert first_error(checked(time=typed)) == "Write the time as 2:05, or in seconds."


def test_fields_come_as_they_were_sent():
    sent = '{"title": " a ", "skills": ["x", "y"], "under_nda": true}'

    assert checked(source=sent).cleaned_data["source"] == {"title": " a ", "skills": ["x", "y"], "under_nda": True}


@pytest.mark.parametrize(
    "sent",
    [
        "{",
        "[]",
        "3",
        "[" * 100_000,
        '{"a": 1}',
        '{"a": ["x"]}',
        '{"skills": "x"}',
        '{"skills": [1]}',
        '{"under_nda": ""}',
    ],
)
def test_fields_that_no_form_has_are_refused(sent):
    assert first_error(checked(source=sent)) == "This is no form of this program. Open it again."


def test_nul_is_refused_in_words_that_say_what_to_do():
    form = checked(note="a\0b")

    assert first_error(form) == "There is a NUL character in it. Take it out, then try again."
    assert named_error(form) == "Note: There is a NUL character in it. Take it out, then try again."


def test_fault_of_the_whole_form_names_no_field():
    form = checked()
    form.add_error(None, "Choose one of both.")

    assert named_error(form) == "Choose one of both."
