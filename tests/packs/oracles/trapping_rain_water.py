"""Brute force for Trapping Rain Water."""


def draw(rng):
    high = rng.choice([1, 3, 6])
    return {"args": [[rng.randint(0, high) for _ in range(rng.randint(1, 10))]]}


def answer(case):
    """Cell by cell: an empty cell holds water if there is stone on its level on both sides."""
    height = case["args"][0]
    return sum(
        any(h >= level for h in height[:i]) and any(h >= level for h in height[i + 1 :])
        for i, own in enumerate(height)
        for level in range(own + 1, max(height) + 1)
    )
