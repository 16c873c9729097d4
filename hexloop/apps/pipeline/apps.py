"""The pipeline app: loops of interviews."""

from django.apps import AppConfig


class PipelineConfig(AppConfig):
    """Registers the kinds ``loop`` and ``round``, which the search finds and blocks can name; neither has cards. Rounds
    with a time are events of the calendar."""

    name = "hexloop.apps.pipeline"
    label = "pipeline"

    def ready(self) -> None:
        """Loops and rounds are things to find, interviews events."""
        from hexloop.apps.calendar import sources as calendar  # noqa: PLC0415 -- app ready
        from hexloop.apps.pipeline import finding, on_calendar  # noqa: PLC0415 -- app ready
        from hexloop.apps.review.kinds import Kind, register  # noqa: PLC0415 -- app ready
        from hexloop.apps.search import sources  # noqa: PLC0415 -- app ready

        register(Kind(finding.LOOP, None, resolve=finding.loop_things))
        register(Kind(finding.ROUND, None, resolve=finding.round_things))
        sources.register(finding.LOOPS)
        sources.register(finding.ROUNDS)
        calendar.register(on_calendar.SOURCE)
