"""What the recording page sends."""

from __future__ import annotations

from django import forms

from hexloop.apps.recordings.services import MOST_BYTES, MOST_SECONDS


class BeginForm(forms.Form):
    """What is recorded, and the recording of another page that goes on."""

    kind = forms.CharField(max_length=16)
    key = forms.CharField(max_length=200)
    after = forms.IntegerField(min_value=0, max_value=2**62, required=False)


class PartForm(forms.Form):
    """Where a part belongs, and how long the recording is with it."""

    after = forms.IntegerField(min_value=0, max_value=MOST_BYTES)
    seconds = forms.IntegerField(min_value=0)


class EndForm(forms.Form):
    """How long it became."""

    seconds = forms.IntegerField(min_value=0)


class SilenceForm(forms.Form):
    """When nobody spoke, in milliseconds of the recording."""

    begins = forms.IntegerField(min_value=0, max_value=MOST_SECONDS * 1000)
    ends = forms.IntegerField(min_value=0, max_value=MOST_SECONDS * 1000)
