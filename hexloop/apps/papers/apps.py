"""The papers app: what was read, what it says in two sentences, and what is remembered of it."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    """Registers the kinds ``paper`` and ``highlight``."""

    name = "hexloop.apps.papers"
    label = "papers"

    def ready(self) -> None:
        """Papers, and what is marked in them, are things to review and to find."""
        from hexloop.apps.notes import belonging  # noqa: PLC0415 -- app ready
        from hexloop.apps.papers import finding, highlight_cards, queries  # noqa: PLC0415 -- app ready
        from hexloop.apps.papers.cards import KIND  # noqa: PLC0415 -- app ready
        from hexloop.apps.papers.queries import pdfs  # noqa: PLC0415 -- app ready
        from hexloop.apps.review.kinds import Kind, Manner, register  # noqa: PLC0415 -- app ready
        from hexloop.apps.search import sources  # noqa: PLC0415 -- app ready
        from hexloop.core.rounds import Round  # noqa: PLC0415 -- app ready

        sources.register(finding.SOURCE)
        belonging.FINDERS.append(queries.paper_of_notes)
        sources.register(sources.Source(highlight_cards.KIND, "Highlight", "Highlights", own=pdfs.highlight_items))
        register(
            Kind(
                highlight_cards.KIND,
                Round.DOMAIN,
                resolve=pdfs.highlight_things,
                counts=pdfs.highlight_counts,
                manner=Manner.REVEAL,
                face=pdfs.highlight_face,
            )
        )
        register(
            Kind(
                KIND,
                Round.DOMAIN,
                resolve=queries.paper_things,
                counts=queries.paper_counts,
                topic_titles=queries.topic_titles,
                topic_url=queries.topic_url,
                manner=Manner.WRITE,
                face=queries.paper_face,
            )
        )
