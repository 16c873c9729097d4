"""Every set of houses, written out."""

DRAWS = 600


def draw(rng):
    top = rng.choice([2, 9, 1_000])
    return {"args": [[rng.randint(0, top) for _ in range(rng.randint(1, 9))]]}


def answer(case):
    """The largest sum over all sets of houses that hold no two neighbors of the ring."""
    (nums,) = case["args"]
    n = len(nums)
    wires = [(i, i + 1) for i in range(n - 1)] + ([(0, n - 1)] if n > 1 else [])
    return max(
        sum(coins for i, coins in enumerate(nums) if chosen >> i & 1)
        for chosen in range(1 << n)
        if not any(chosen >> a & chosen >> b & 1 for a, b in wires)
    )
