"""Brute force for Minimum Interval to Include Each Query: a table over all milestones."""


def draw(rng):
    span = rng.choice((6, 12, 20))
    boxes = [sorted(rng.choices(range(1, span), k=2)) for _ in range(rng.randint(1, 6))]
    return {"args": [boxes, rng.choices(range(1, span + 1), k=rng.randint(1, 7))]}


def answer(case):
    boxes, queries = case["args"]
    table = {}
    for left, right in boxes:
        served = range(left, right + 1)
        for milestone in served:
            table.setdefault(milestone, []).append(len(served))
    return [min(table.get(milestone, [-1])) for milestone in queries]
