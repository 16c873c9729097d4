"""Numbers without a unit are found, and nothing else is."""

from __future__ import annotations

import pytest

from hexloop.core.content.design_cases.figures import bare_numbers


@pytest.mark.parametrize(
    "text",
    [
        "We serve 4,000 queries per second at 120 ms.",
        "It holds 50 M vectors, 2 billion events a day and 80 GB of memory.",
        "The p99 stays under 300 ms, and 2.5 k requests/s come at the peak.",
        "40 % of clicks, 3× more, 10x faster, 95% of users.",
        "In 2016 and 2023 nobody asked, nor in the 1990s.",
        "1. First this.\n2. Then that.\n- 3) and that",
        "Stage 3 needs position 1, rank 10 and version 2.",
        "An AUC of 0.75, an NDCG@10 of 41 and recall at 5.",
        "Between 3 and 5 days, 10, 20 and 50 ms, 3–5 replicas, 3 to 5 minutes.",
        "A ratio of 10 to 1, 1 in 100, 95 out of 100.",
        "It costs \\$5, $2.50 or €3.",
        "GPT-4, BM25, H100, word2vec, F1, top-10 and A/B.",
        "From 0 to 1; either 0 or 1.",
        "A probability of 0.02 where 0.03 is true.",
        "The 3rd attempt, a 10-day test, a 2-fold change.",
        "We multiply $x = 300$ by `limit = 40` and get $$n = 12$$",
        "2 · 50 M = 100 M rows, 8 × 7 = 56 cores.",
        'People type “sofa under 900” or "500 sheets 80".',
        "At 9 in the morning, at 09:30, on 2026-11-26, 24/7.",
        "**300** ms and *40* machines.",
        "See [the paper](https://example.org/300/) for 12 reasons.",
        "128-dimensional vectors and 16-bit floats.",
        "A day has 86,400 seconds.",
    ],
)
def test_numbers_that_say_what_they_count_pass(text):
    assert list(bare_numbers(text)) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Latency must stay under 300.", "300"),
        ("We keep the best 100 and drop the others.", "100"),
        ("It is 128, so it fits.", "128"),
        ("About 4.8 million. Together that is much.", "4.8"),
        ("Take 500 at the peak.", "500"),
        ("We would need 40 (too many).", "40"),
        ("It rises from 20 to 30.", "30"),
        ("The index has 50 M.", "50"),
        ("Take 3 or 4 for safety.", "4"),
        ("Retry 3, then stop.", "3"),
    ],
)
def test_numbers_that_do_not_are_found(text, number):
    assert [bare.number for bare in bare_numbers(text)] == [number]


def test_words_around_say_where():
    (bare,) = bare_numbers("A long sentence before it, and then latency stays under 300 at all times of the day.")

    assert bare.around == "and then latency stays under 300 at all times of"
