"""The projects app: the deep dive written down, its decisions, counter-questions, tellings and slides."""

from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    """Registers the kinds ``project`` and ``counter``."""

    name = "hexloop.apps.projects"
    label = "projects"

    def ready(self) -> None:
        """Projects are told, counter-questions answered; both are found."""
        from hexloop.apps.projects import finding, queries  # noqa: PLC0415 -- app ready
        from hexloop.apps.projects.cards import COUNTER, KIND  # noqa: PLC0415 -- app ready
        from hexloop.apps.review.kinds import Kind, Manner, register  # noqa: PLC0415 -- app ready
        from hexloop.apps.search import sources  # noqa: PLC0415 -- app ready
        from hexloop.core.rounds import Round  # noqa: PLC0415 -- app ready

        register(
            Kind(
                KIND,
                Round.PROJECT,
                resolve=queries.project_things,
                count=queries.project_count,
                manner=Manner.TELL,
                face=queries.project_face,
                listing=queries.project_listing,
            )
        )
        register(
            Kind(
                COUNTER,
                Round.PROJECT,
                resolve=queries.counter_things,
                count=queries.counter_count,
                manner=Manner.REVEAL,
                face=queries.counter_face,
            )
        )
        sources.register(finding.PROJECTS)
        sources.register(finding.COUNTERS)
