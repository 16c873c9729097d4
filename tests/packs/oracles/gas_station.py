"""Brute force for Gas Station: the round is driven from every station."""


def succeeds(gas, cost, start):
    tank = 0
    for step in range(len(gas)):
        at = (start + step) % len(gas)
        tank += gas[at] - cost[at]
        if tank < 0:
            return False
    return True


def starts(case):
    gas, cost = case["args"]
    return [start for start in range(len(gas)) if succeeds(gas, cost, start)]


def draw(rng):
    while True:
        n = rng.randint(1, 7)
        most = rng.choice((2, 4, 9))
        gas, cost = ([rng.randint(0, most) for _ in range(n)] for _ in range(2))
        case = {"args": [gas, cost]}
        wanted = rng.random() < 0.7
        if len(starts(case)) == wanted:
            return case


def answer(case):
    found = starts(case)
    assert len(found) < 2, found
    return found[0] if found else -1
