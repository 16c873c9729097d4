"""The notes app: pages, and the cards in their lines."""

from django.apps import AppConfig


class NotesConfig(AppConfig):
    """Registers the kinds ``line`` and ``page``."""

    name = "hexloop.apps.notes"
    label = "notes"

    def ready(self) -> None:
        """Lines are things to review, pages things to find."""
        from hexloop.apps.notes import queries  # noqa: PLC0415 -- app ready
        from hexloop.apps.notes.cards import KIND  # noqa: PLC0415 -- app ready
        from hexloop.apps.notes.finding import SOURCE  # noqa: PLC0415 -- app ready
        from hexloop.apps.review.kinds import Kind, Manner, register  # noqa: PLC0415 -- app ready
        from hexloop.apps.search import sources  # noqa: PLC0415 -- app ready
        from hexloop.core.rounds import Round  # noqa: PLC0415 -- app ready

        register(
            Kind(
                KIND,
                Round.BREADTH,
                resolve=queries.line_things,
                counts=queries.line_counts,
                manner=Manner.REVEAL,
                face=queries.line_face,
            )
        )
        register(Kind("page", Round.BREADTH, resolve=queries.page_things))
        sources.register(SOURCE)
