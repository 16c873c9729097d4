"""The questions app: the question bank, own questions, rapid fire."""

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """Registers the kind ``question``."""

    name = "hexloop.apps.questions"
    label = "questions"

    def ready(self) -> None:
        """Questions are things to review, to find and to count."""
        from hexloop.apps.questions import queries  # noqa: PLC0415 -- app ready
        from hexloop.apps.questions.finding import SOURCE  # noqa: PLC0415 -- app ready
        from hexloop.apps.questions.own import KIND  # noqa: PLC0415 -- app ready
        from hexloop.apps.review.kinds import Kind, Manner, register  # noqa: PLC0415 -- app ready
        from hexloop.apps.search import sources  # noqa: PLC0415 -- app ready
        from hexloop.core.rounds import Round  # noqa: PLC0415 -- app ready

        register(
            Kind(
                KIND,
                Round.BREADTH,
                resolve=queries.question_things,
                counts=queries.question_counts,
                topic_titles=queries.topic_titles,
                topic_url=queries.topic_url,
                manner=Manner.REVEAL,
                face=queries.question_face,
                fresh=queries.fresh_questions,
                listing=queries.listed_questions,
            )
        )
        sources.register(SOURCE)
