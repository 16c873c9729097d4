"""Which topics a problem touches, in the order in which they are studied."""

from __future__ import annotations

from collections.abc import Mapping

from hexloop.apps.coding.models import ProblemTopic


def topics_in_order(order: Mapping[str, int]) -> dict[int, list[str]]:
    """The topics of each problem by its row's number, the one studied last at the end: one query.
    ``order`` holds the place of every topic; what it lacks is left out."""
    found: dict[int, list[str]] = {}
    for topic, pk in ProblemTopic.objects.filter(topic__in=order).values_list("topic", "problem_id"):
        found.setdefault(pk, []).append(topic)
    return {pk: sorted(topics, key=order.__getitem__) for pk, topics in found.items()}
