"""The calendar app: blocks of time filled with real things, events from elsewhere, what was learned when."""

from django.apps import AppConfig


class CalendarConfig(AppConfig):
    """Stands above what it is filled with; interviews come to it through ``sources``."""

    name = "hexloop.apps.calendar"
    label = "calendar"

    def ready(self) -> None:
        """What the apps below say was learned on a day, and the times of other calendars."""
        from hexloop.apps.calendar import learned, sources  # noqa: PLC0415 -- app ready
        from hexloop.apps.calendar.queries.busy import busy_events  # noqa: PLC0415 -- app ready

        for source in learned.sources():
            sources.register_learned(source)
        sources.register(sources.EventSource("busy", events=busy_events, feeds=False))
