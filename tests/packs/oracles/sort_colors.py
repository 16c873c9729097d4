"""Sort Colors with Python's own sorting."""


def draw(rng):
    return {"args": [rng.choices((0, 1, 2), weights=[rng.random() + 0.01 for _ in range(3)], k=rng.randint(1, 12))]}


def answer(case):
    return sorted(case["args"][0])
