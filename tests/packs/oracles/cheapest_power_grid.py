"""Every set of plants and lines for Cheapest Power Grid."""

DRAWS = 1000


def draw(rng):
    n = rng.randint(1, 5)
    plants = [rng.randint(0, 6) for _ in range(n)]
    lines = [[*rng.sample(range(n), 2), rng.randint(0, 6)] for _ in range(rng.randint(0, 5))] if n > 1 else []
    return {"args": [plants, lines]}


def answer(case):
    plants, lines = case["args"]
    best = sum(plants)
    for chosen in range(1 << len(lines)):
        built = [line for place, line in enumerate(lines) if chosen >> place & 1]
        group = list(range(len(plants)))
        for a, b, _ in built:
            group = [group[b] if one == group[a] else one for one in group]
        cost = sum(line[2] for line in built)
        # One plant in each group of the villages that are connected by these lines.
        cost += sum(min(plants[i] for i in range(len(plants)) if group[i] == one) for one in set(group))
        best = min(best, cost)
    return best
