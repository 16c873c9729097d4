"""Sort List with Python's own sorting."""


def draw(rng):
    top = rng.choice([1, 5, 100_000])
    return {"args": [[rng.randint(-top, top) for _ in range(rng.randint(0, 12))]]}


def answer(case):
    return sorted(case["args"][0])
