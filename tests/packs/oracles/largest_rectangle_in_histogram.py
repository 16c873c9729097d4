"""Brute force for Largest Rectangle In Histogram: every stretch times its lowest plank."""


def draw(rng):
    top = rng.choice([1, 3, 6, 20, 10_000])
    return {"args": [[rng.randint(0, top) for _ in range(rng.randint(1, 10))]]}


def answer(case):
    (heights,) = case["args"]
    n = len(heights)
    return max((j - i) * min(heights[i:j]) for i in range(n) for j in range(i + 1, n + 1))
