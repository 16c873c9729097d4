"""The calendar app: blocks of time filled with real things, events from elsewhere, what was learned when."""

from django.apps import AppConfig


class CalendarConfig(AppConfig):
    """Stands above what it is filled with; interviews come to it through ``sources``."""

    name = "hexloop.apps.calendar"
    label = "calendar"
