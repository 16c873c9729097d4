"""Every set of houses, written out."""

DRAWS = 600


def draw(rng):
    top = rng.choice([2, 9, 400])
    return {"args": [[rng.randint(0, top) for _ in range(rng.randint(1, 9))]]}


def answer(case):
    """The largest sum over all sets of houses without two neighbors."""
    (nums,) = case["args"]
    return max(
        sum(coins for i, coins in enumerate(nums) if chosen >> i & 1)
        for chosen in range(1 << len(nums))
        if not chosen & chosen << 1
    )
