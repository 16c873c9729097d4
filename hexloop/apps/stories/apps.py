"""The stories app: the story bank, the questions that it covers, practising aloud."""

from django.apps import AppConfig


class StoriesConfig(AppConfig):
    """Registers the kind ``story``."""

    name = "hexloop.apps.stories"
    label = "stories"

    def ready(self) -> None:
        """Stories are things to tell, to find, and to show beside the questions that they answer."""
        from hexloop.apps.review import beside  # noqa: PLC0415 -- app ready
        from hexloop.apps.review.kinds import Kind, Manner, register  # noqa: PLC0415 -- app ready
        from hexloop.apps.search import sources  # noqa: PLC0415 -- app ready
        from hexloop.apps.stories import queries  # noqa: PLC0415 -- app ready
        from hexloop.apps.stories.cards import KIND  # noqa: PLC0415 -- app ready
        from hexloop.apps.stories.finding import SOURCE  # noqa: PLC0415 -- app ready
        from hexloop.core.rounds import Round  # noqa: PLC0415 -- app ready

        register(
            Kind(
                KIND,
                Round.BEHAVIOR,
                resolve=queries.story_things,
                count=queries.story_count,
                manner=Manner.TELL,
                face=queries.story_face,
            )
        )
        sources.register(SOURCE)
        beside.register("question", queries.answering_panel)
