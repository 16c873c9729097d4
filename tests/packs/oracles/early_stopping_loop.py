"""Where training stops and which epoch is best, straight from the list of losses."""

import math

DRAWS = 800


def draw(rng):
    length = rng.randint(0, 8)
    losses = [rng.choice([None, *[rng.randint(0, 8) / 4 for _ in range(6)]]) for _ in range(length)]
    return {"args": [losses, rng.randint(1, 3), rng.choice([0.0, 0.0, 0.25, 0.5])]}


def improvements(losses, min_delta):
    """The numbers of the epochs that improve, counted from 1."""
    found, best = [], math.inf
    for number, loss in enumerate(losses, 1):
        if loss is not None and best - loss > min_delta:
            found.append(number)
            best = loss
    return found


def answer(case):
    losses, patience, min_delta = case["args"]
    good = improvements(losses, min_delta)
    ends = [n for n in range(1, len(losses) + 1) if not any(n - patience < g <= n for g in good) and n >= patience]
    end = min(ends, default=len(losses))
    best = max((g for g in good if g <= end), default=0)
    history = [-1.0 if loss is None else loss for loss in losses[:end]]
    weight = [float(best), 0.1 * best * (best + 1) / 2]
    alternating = [True, False] * end
    return [history, weight, float(best), weight, float(best), alternating, alternating, False]
