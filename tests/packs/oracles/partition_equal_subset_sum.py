"""Every choice of crates."""

DRAWS = 1_000


def draw(rng):
    top = rng.choice([3, 9, 30])
    return {"args": [[rng.randint(1, top) for _ in range(rng.randint(1, 8))]]}


def answer(case):
    """Whether some choice weighs as much as the rest."""
    (nums,) = case["args"]
    total = sum(nums)
    return any(2 * sum(x for i, x in enumerate(nums) if chosen >> i & 1) == total for chosen in range(1 << len(nums)))
