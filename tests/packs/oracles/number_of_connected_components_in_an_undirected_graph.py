"""Brute force: the least number that each person hears of, told along all links until nothing changes."""


def draw(rng):
    n = rng.randint(2, 9)
    pairs = [[a, b] for b in range(n) for a in range(b)]
    return {"args": [n, rng.sample(pairs, rng.randint(1, min(len(pairs), n + 1)))]}


def answer(case):
    n, edges = case["args"]
    heard = list(range(n))
    for _ in range(n):
        for a, b in edges:
            heard[a] = heard[b] = min(heard[a], heard[b])
    return len(set(heard))
