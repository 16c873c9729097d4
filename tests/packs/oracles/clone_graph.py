"""The neighbors as they were drawn: a copy has the same numbers and the same edges."""


def draw(rng):
    size = rng.randint(0, 7)
    neighbors = [[] for _ in range(size)]
    for node in range(2, size + 1):
        join(neighbors, node, rng.randint(1, node - 1))
    pairs = [(a, b) for a in range(1, size + 1) for b in range(1, a) if b not in neighbors[a - 1]]
    for a, b in rng.sample(pairs, rng.randint(0, len(pairs))):
        join(neighbors, a, b)
    for around in neighbors:
        rng.shuffle(around)
    return {"args": [neighbors]}


def join(neighbors, a, b):
    neighbors[a - 1].append(b)
    neighbors[b - 1].append(a)


def answer(case):
    return case["args"][0]
