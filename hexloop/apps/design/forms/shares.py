"""What the pages about links send."""

from __future__ import annotations

from django import forms

from hexloop.apps.accounts.fields import TextField
from hexloop.apps.design.forms.attempts import ScoresForm
from hexloop.apps.design.models import MOST_NAME


class ShareForm(forms.Form):
    """For how many days a link works."""

    days = forms.IntegerField(
        error_messages={"required": "Say for how many days the link works.", "invalid": "Write the days as a number."}
    )


class FriendForm(ScoresForm):
    """A friend's name, points and words."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        self.fields["name"] = TextField(
            label="Your name",
            max_length=MOST_NAME,
            error_messages={
                "required": "Write your name, so that it is known whose scores these are.",
                "max_length": f"A name may have {MOST_NAME} letters. Shorten it.",
            },
        )
        self.order_fields(["name"])

    def typed(self) -> dict[str, tuple[int, str]]:
        """What stands in the form by stage, also where it is not valid."""
        found = {}
        for name, text in self.data.items():
            if name.startswith("words-"):
                stage = name.removeprefix("words-")
                points = self.data.get(f"points-{stage}", "")
                found[stage] = (int(points) if points in {"1", "2", "3", "4"} else 0, str(text))
        return found
