"""Forms of an attempt: its plan, its clock, its notes, its scores."""

from __future__ import annotations

from django import forms

from hexloop.apps.accounts.fields import TextField
from hexloop.apps.design.models import MOST_NOTES, SCORES, STAGES
from hexloop.core.design.stages import LENGTHS, Preset, Stage

NO_FORM = "This form is not from this program, or a part of it is missing. Open the attempt again."


class PlanForm(forms.Form):
    """Which preset, and how long."""

    preset = forms.ChoiceField(choices=[(preset.value, preset.title) for preset in Preset])
    minutes = forms.TypedChoiceField(choices=[(length, f"{length} min") for length in LENGTHS], coerce=int)


class NewForm(PlanForm):
    """An attempt to prepare: the key of a case, and a plan."""

    case = forms.CharField(max_length=100)


class MinutesForm(forms.Form):
    """Other minutes for the stages, one field for each."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)  # type: ignore[arg-type]
        for stage in Stage:
            self.fields[stage.value] = forms.IntegerField(label=stage.title, min_value=0, max_value=120)


class ClockForm(forms.Form):
    """What becomes of the clock."""

    do = forms.ChoiceField(choices=[(name, name) for name in ("run", "pause", "end")])


class NotesForm(forms.Form):
    """Notes of a stage and the revision that was opened; ``go`` is the stage to go on with, if another."""

    stage = forms.ChoiceField(choices=STAGES)
    source = TextField(required=False, strip=False, max_length=MOST_NOTES * 2)
    revision = forms.IntegerField(min_value=0)
    go = forms.ChoiceField(required=False, choices=[("", ""), *STAGES])


class DraftForm(forms.Form):
    """Notes in the midst of writing."""

    source = TextField(required=False, strip=False, max_length=MOST_NOTES * 2)
    revision = forms.IntegerField(min_value=0)


class ScoresForm(forms.Form):
    """Points and words by stage: fields ``points-<stage>`` and ``words-<stage>``."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)  # type: ignore[arg-type]
        choices = [("", ""), *((score, str(score)) for score in SCORES)]
        for stage in Stage:
            self.fields[f"points-{stage}"] = forms.TypedChoiceField(
                label=stage.title, required=False, choices=choices, coerce=int
            )
            self.fields[f"words-{stage}"] = TextField(label=stage.title, required=False)

    def points(self) -> dict[str, int]:
        """The points that were given, by stage."""
        given = {stage.value: self.cleaned_data[f"points-{stage}"] for stage in Stage}
        return {stage: points for stage, points in given.items() if points}

    def words(self) -> dict[str, str]:
        """The words, by stage."""
        return {stage.value: self.cleaned_data[f"words-{stage}"] for stage in Stage}
