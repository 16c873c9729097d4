"""The pipeline app: loops of interviews."""

from django.apps import AppConfig


class PipelineConfig(AppConfig):
    """Registers the kinds ``loop`` and ``round``, which the search finds and blocks can name; neither has cards."""

    name = "hexloop.apps.pipeline"
    label = "pipeline"

    def ready(self) -> None:
        """Loops and rounds are things to find."""
        from hexloop.apps.pipeline import finding  # noqa: PLC0415 -- app ready
        from hexloop.apps.review.kinds import Kind, register  # noqa: PLC0415 -- app ready
        from hexloop.apps.search import sources  # noqa: PLC0415 -- app ready
        from hexloop.core.rounds import Round  # noqa: PLC0415 -- app ready

        register(Kind(finding.LOOP, Round.CODING, resolve=finding.loop_things))
        register(Kind(finding.ROUND, Round.CODING, resolve=finding.round_things))
        sources.register(finding.LOOPS)
        sources.register(finding.ROUNDS)
