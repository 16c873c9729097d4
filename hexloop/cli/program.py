"""Start Django for a verb that needs it."""

from __future__ import annotations

import os

SETTINGS = "hexloop.settings.local"


def start_django() -> None:
    """Load settings and apps for the data folder and the port that the environment names, once a process."""
    import django  # noqa: PLC0415 -- slow import
    from django.apps import apps  # noqa: PLC0415 -- slow import

    if not apps.ready:
        # Set and not defaulted: the variable may be there for another Django project of this person.
        os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
        django.setup()
