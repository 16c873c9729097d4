"""Brute force for Longest Consecutive Sequence."""


def draw(rng):
    spread = rng.choice([3, 6, 12, 30])
    return {"args": [[rng.randint(-spread, spread) for _ in range(rng.randint(0, 12))]]}


def answer(case):
    """The longest of all spans from one number to another that have no gap."""
    nums = case["args"][0]
    spans = [range(a, b + 1) for a in nums for b in nums if a <= b]
    return max((len(span) for span in spans if all(x in nums for x in span)), default=0)
