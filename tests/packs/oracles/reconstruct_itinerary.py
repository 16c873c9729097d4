"""Brute force for Reconstruct Itinerary: the smallest of all orders of the tickets that join up."""

from itertools import pairwise


def draw(rng):
    airports = [*rng.sample(["AAA", "JFA", "JFZ", "MMM", "ZZZ"], rng.randint(1, 3)), "JFK"]
    route = ["JFK"]
    for _ in range(rng.randint(1, 8)):
        route.append(rng.choice([code for code in airports if code != route[-1]]))
    tickets = [list(pair) for pair in pairwise(route)]
    rng.shuffle(tickets)
    return {"args": [tickets]}


def journeys(route, left):
    if not left:
        yield route
    for at, (origin, goal) in enumerate(left):
        if origin == route[-1]:
            yield from journeys([*route, goal], left[:at] + left[at + 1 :])


def answer(case):
    return min(journeys(["JFK"], case["args"][0]))
