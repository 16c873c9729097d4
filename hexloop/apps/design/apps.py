"""The design app: cases, one's own prompts, and attempts at them."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """Registers the kind ``case``."""

    name = "hexloop.apps.design"
    label = "design"

    def ready(self) -> None:
        """Cases are things to work on, to find and to count."""
        from hexloop.apps.design.aloud import ATTEMPT  # noqa: PLC0415 -- app ready
        from hexloop.apps.design.cards import KIND  # noqa: PLC0415 -- app ready
        from hexloop.apps.design.finding import SOURCE  # noqa: PLC0415 -- app ready
        from hexloop.apps.design.queries import case_list, things  # noqa: PLC0415 -- app ready
        from hexloop.apps.recordings import places  # noqa: PLC0415 -- app ready
        from hexloop.apps.review.kinds import Kind, Manner, register  # noqa: PLC0415 -- app ready
        from hexloop.apps.search import sources  # noqa: PLC0415 -- app ready
        from hexloop.core.rounds import Round  # noqa: PLC0415 -- app ready

        register(
            Kind(
                KIND,
                Round.DESIGN,
                resolve=things.case_things,
                count=things.case_count,
                topic_titles=things.topic_titles,
                topic_url=case_list.topic_url,
                manner=Manner.WORK,
                begin="Open the case",
                face=things.case_face,
                listing=things.case_listing,
            )
        )
        sources.register(SOURCE)
        places.register(ATTEMPT)
