"""From the end: a slot holds the last item that was sent to it, or the one that filled it."""

import numpy as np


def draw(rng):
    n = rng.randint(0, 12)
    return {"args": [[rng.randint(-50, 50) for _ in range(n)], rng.randint(1, 6), rng.randrange(10**6)]}


def answer(case):
    items, k, seed = case["args"]
    chance = np.random.default_rng(seed).random(max(len(items) - k, 0)).tolist()
    sent = [np.floor(u * (k + 1 + at)) for at, u in enumerate(chance)]
    result = []
    for slot in range(min(k, len(items))):
        for at in reversed(range(len(sent))):
            if sent[at] == slot:
                result.append(items[k + at])
                break
        else:
            result.append(items[slot])
    return result
