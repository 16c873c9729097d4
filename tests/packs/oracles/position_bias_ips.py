"""The four hidden states of each impression by Bayes' rule in plain Python; a planted truth is found again."""

from itertools import product

import numpy as np

DRAWS = 300
PLANTED = ([1.0, 0.5, 0.25], [0.8, 0.4, 0.6])


def draw(rng):
    if rng.random() < 0.02:
        return planted(rng)
    sessions, positions, documents = rng.randint(1, 4), rng.randint(1, 3), rng.randint(1, 4)
    shape = (sessions, positions)
    docs = np.array([rng.randrange(documents) for _ in range(sessions * positions)]).reshape(shape)
    clicks = np.array([rng.choice([0, 0, 1]) for _ in range(sessions * positions)]).reshape(shape)
    theta = np.array([rng.choice([1.0, rng.uniform(0.05, 1)]) for _ in range(positions)])
    gamma = np.array([rng.uniform(0.05, 0.95) for _ in range(documents)])
    return {"args": [docs, clicks, theta, gamma, rng.randint(0, 4), rng.choice([0.01, 0.4, 1.0])]}


def planted(rng):
    """As many clicks as the model expects: each document 40 times at each position."""
    theta, gamma = PLANTED
    rows = [(turn, number) for turn in range(3) for number in range(40)]
    rng.shuffle(rows)
    docs = np.array([[(k + turn) % 3 for k in range(3)] for turn, _ in rows])
    clicks = [[int(number < 40 * theta[k] * gamma[(k + turn) % 3]) for k in range(3)] for turn, number in rows]
    return {"args": [docs, np.array(clicks), np.full(3, 0.9), np.full(3, rng.uniform(0.4, 0.6)), 50, 0.1]}


def posteriors(theta, gamma, clicked):
    """The probability of being examined, and of being relevant, over the states that fit."""
    chances = {}
    for examined, relevant in product((False, True), repeat=2):
        if (examined and relevant) == clicked:
            chance = (theta if examined else 1 - theta) * (gamma if relevant else 1 - gamma)
            chances[examined, relevant] = chance
    total = sum(chances.values())
    return [sum(chance for state, chance in chances.items() if state[one]) / total for one in range(2)]


def answer(case):
    docs, clicks, theta, gamma, iters, clip = case["args"]
    theta, gamma = theta.tolist(), gamma.tolist()
    impressions = [(k, int(d), bool(clicks[s, k])) for (s, k), d in np.ndenumerate(docs)]
    for _ in range(iters):
        by_position, by_document = [[] for _ in theta], [[] for _ in gamma]
        for k, d, clicked in impressions:
            examined, relevant = posteriors(theta[k], gamma[d], clicked)
            by_position[k].append(examined)
            by_document[d].append(relevant)
        theta = [sum(group) / len(group) for group in by_position]
        gamma = [sum(group) / len(group) if group else old for group, old in zip(by_document, gamma, strict=True)]
    first = theta[0]
    theta, gamma = [one / first for one in theta], [one * first for one in gamma]
    estimates = []
    for document in range(len(gamma)):
        weights = [clicked / max(theta[k], clip) for k, d, clicked in impressions if d == document]
        estimates.append(sum(weights) / len(weights) if weights else 0.0)
    if iters == 50:
        for found, truth in ((theta, PLANTED[0]), (gamma, PLANTED[1]), (estimates, PLANTED[1])):
            np.testing.assert_allclose(found, truth, rtol=0.05)
    return [np.array(one) for one in (theta, gamma, estimates)]
