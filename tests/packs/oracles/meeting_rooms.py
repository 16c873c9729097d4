"""Brute force for Meeting Rooms: no unit of time is taken twice."""


def draw(rng):
    meetings = []
    for _ in range(rng.randint(0, 5)):
        start = rng.randint(0, 15)
        meetings.append([start, start + rng.randint(1, 4)])
    return {"args": [meetings]}


def answer(case):
    taken = [unit for start, end in case["args"][0] for unit in range(start, end)]
    return len(set(taken)) == len(taken)
