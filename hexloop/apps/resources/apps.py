"""The resources app: the shelf of the packs, one's own entries, and how far one has come."""

from django.apps import AppConfig


class ResourcesConfig(AppConfig):
    """Registers the kind ``resource``."""

    name = "hexloop.apps.resources"
    label = "resources"

    def ready(self) -> None:
        """Resources are things to find and to tag; none of them is a card."""
        from hexloop.apps.resources import finding, queries  # noqa: PLC0415 -- app ready
        from hexloop.apps.resources.shelf import KIND  # noqa: PLC0415 -- app ready
        from hexloop.apps.review.kinds import Kind, register  # noqa: PLC0415 -- app ready
        from hexloop.apps.search import sources  # noqa: PLC0415 -- app ready
        from hexloop.core.rounds import Round  # noqa: PLC0415 -- app ready

        register(Kind(KIND, Round.BREADTH, resolve=queries.resource_things))
        sources.register(finding.source())
