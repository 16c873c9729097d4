"""What pos says, for Linked List Cycle."""


def draw(rng):
    length = rng.choice((0, 1, 2, 3, 4, 5, rng.randint(6, 20)))
    high = rng.choice((0, 1, 50))
    values = [rng.randint(-high, high) for _ in range(length)]
    return {"args": [{"values": values, "pos": rng.randrange(length) if length and rng.random() < 0.5 else -1}]}


def answer(case):
    return case["args"][0]["pos"] >= 0
