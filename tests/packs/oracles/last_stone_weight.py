"""Brute force for Last Stone Weight: counts stones by weight and looks down from the heaviest."""


def draw(rng):
    heaviest = rng.choice([2, 6, 30])
    return {"args": [[rng.randint(1, heaviest) for _ in range(rng.randint(1, 8))]]}


def answer(case):
    (stones,) = case["args"]
    count = [0] * (max(stones) + 1)
    for weight in stones:
        count[weight] += 1
    while True:
        two = [weight for weight in range(len(count) - 1, 0, -1) for _ in range(count[weight])][:2]
        if len(two) < 2:
            return sum(two)
        for weight in two:
            count[weight] -= 1
        count[two[0] - two[1]] += 1
