import random


def generate(seed):
    rng = random.Random(seed)
    for length in (4, 5, 6, 9, 14):
        values = [rng.randint(-5, 5) for _ in range(length)]
        yield {"args": [{"values": values, "pos": rng.randrange(length)}], "note": f"{length} nodes, a cycle somewhere"}
    yield {"args": [[rng.randint(-5, 5) for _ in range(15)]], "note": "fifteen nodes and an end"}
    values = rng.sample(range(-100_000, 100_001), 10_000)
    yield {"args": [{"values": values, "pos": -1}], "note": "longest list, with an end"}
    yield {"args": [{"values": values, "pos": 0}], "note": "longest list, one ring"}
    yield {"args": [{"values": values, "pos": 9_999}], "note": "longest list, the last leads to itself"}
    yield {"args": [{"values": values, "pos": 5_003}], "note": "longest list, half of it a cycle"}
    yield {"args": [[1] * 10_000], "note": "longest list, all equal, with an end"}


def grow(n, seed):
    yield {"args": [{"values": list(range(n)), "pos": n // 2}]}
