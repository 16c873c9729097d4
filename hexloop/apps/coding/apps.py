"""The coding app: problems, attempts, the workspace."""

from django.apps import AppConfig


class CodingConfig(AppConfig):
    """Registers the kind ``problem``."""

    name = "hexloop.apps.coding"
    label = "coding"

    def ready(self) -> None:
        """Problems are things to review, to find and to count."""
        from hexloop.apps.coding import queries  # noqa: PLC0415 -- app ready
        from hexloop.apps.coding.aloud import PROBLEM  # noqa: PLC0415 -- app ready
        from hexloop.apps.coding.finding import SOURCE  # noqa: PLC0415 -- app ready
        from hexloop.apps.recordings import places  # noqa: PLC0415 -- app ready
        from hexloop.apps.review.kinds import Kind, register  # noqa: PLC0415 -- app ready
        from hexloop.apps.search import sources  # noqa: PLC0415 -- app ready
        from hexloop.core.rounds import Round  # noqa: PLC0415 -- app ready

        register(
            Kind(
                queries.KIND,
                Round.CODING,
                resolve=queries.problem_things,
                count=queries.problem_count,
                topic_titles=queries.topic_titles,
                topic_url=queries.topic_url,
                begin="Start with a blank editor",
            )
        )
        sources.register(SOURCE)
        places.register(PROBLEM)
