"""The mock app: mock interviews of several rounds, and what an interviewer adds to them."""

from django.apps import AppConfig


class MockConfig(AppConfig):
    """Registers the kind ``mock``, which the search finds and which has no cards. Mocks are events of the calendar."""

    name = "hexloop.apps.mock"
    label = "mock"

    def ready(self) -> None:
        """Mocks are things to find, and days show them."""
        from hexloop.apps.calendar import sources as calendar  # noqa: PLC0415 -- app ready
        from hexloop.apps.design import rounds  # noqa: PLC0415 -- app ready
        from hexloop.apps.mock import aloud, finding, in_studio, on_calendar  # noqa: PLC0415 -- app ready
        from hexloop.apps.recordings import places  # noqa: PLC0415 -- app ready
        from hexloop.apps.review.kinds import Kind, register  # noqa: PLC0415 -- app ready
        from hexloop.apps.search import sources  # noqa: PLC0415 -- app ready

        register(Kind(finding.KIND, None, resolve=finding.mock_things))
        sources.register(finding.SOURCE)
        calendar.register(on_calendar.SOURCE)
        calendar.register_learned(on_calendar.LEARNED)
        rounds.register(in_studio.round_of_attempt)
        places.register(aloud.ROUND)
