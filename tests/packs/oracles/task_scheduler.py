"""Brute force for Task Scheduler: breadth-first over all states of what is left and what still rests."""

DRAWS = 600


def draw(rng):
    kinds = rng.choice(["AB", "ABC", "ABCD"])
    return {"args": [rng.choices(kinds, k=rng.randint(1, 7)), rng.randint(0, 3)]}


def answer(case):
    tasks, n = case["args"]
    kinds = sorted(set(tasks))
    states = {tuple((tasks.count(kind), 0) for kind in kinds)}
    hours = 0
    while not any(all(left == 0 for left, _ in state) for state in states):
        following = set()
        for state in states:
            later = [(left, max(0, rest - 1)) for left, rest in state]
            following.add(tuple(later))
            for at, (left, rest) in enumerate(state):
                if left and not rest:
                    following.add((*later[:at], (left - 1, n), *later[at + 1 :]))
        states = following
        hours += 1
    return hours
