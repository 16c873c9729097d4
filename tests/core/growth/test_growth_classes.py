"""The classes of growth."""

from __future__ import annotations

import pytest

from hexloop.core.growth.classes import GrowthClass, class_named


@pytest.mark.parametrize(
    ("text", "growth"),
    [
        ("O(1)", GrowthClass.CONSTANT),
        ("O(log n)", GrowthClass.LOG),
        ("O(n)", GrowthClass.LINEAR),
        ("O(n log n)", GrowthClass.LINEAR_LOG),
        ("O(n · log n)", GrowthClass.LINEAR_LOG),
        ("O(n²)", GrowthClass.SQUARE),
        ("O(n^2)", GrowthClass.SQUARE),
        ("O(n**2)", GrowthClass.SQUARE),
        ("O(n³)", GrowthClass.CUBE),
        ("O(2^n)", GrowthClass.EXPONENTIAL),
    ],
)
def test_a_class_is_known_by_its_spellings(text, growth):
    assert class_named(text) is growth


@pytest.mark.parametrize("text", ["", "n", "O(V + E)", "O(1) per call", "O(m · n)", "O(n!)", "O()"])
def test_what_is_no_class_of_n_is_none(text):
    assert class_named(text) is None


def test_every_class_is_known_by_its_own_name():
    assert [class_named(growth.value) for growth in GrowthClass] == list(GrowthClass)


def test_ranks_follow_the_values_at_a_large_size():
    at_100 = [growth.at(100) for growth in sorted(GrowthClass, key=lambda one: one.rank)]

    assert at_100 == sorted(at_100)


def test_two_to_a_large_power_is_beyond_use():
    assert GrowthClass.EXPONENTIAL.at(501) == float("inf")
