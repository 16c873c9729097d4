import random


def expression(rng, leaves, length):
    """Values stay small: large ones are squeezed by tanh, and powers have a base above 0."""
    numbers = [rng.choice([rng.uniform(-2, 2), float(rng.randint(-2, 2))]) for _ in range(leaves)]
    steps = []
    while len(steps) < length:
        at = len(numbers) + len(steps)
        i, j = rng.randrange(max(0, at - 6), at), rng.randrange(at)
        name = rng.choice(["add", "mul", "add_number", "number_add", "mul_number", "number_mul", "relu", "tanh", "pow"])
        if name in ("add", "mul"):
            steps.append([name, i, j])
            steps.append(["tanh", at])
        elif name == "pow":
            steps += [["tanh", i], ["exp", at], ["pow", at + 1, rng.choice([-2, -1, -0.5, 0.5, 1, 2, 3])]]
        elif name in ("relu", "tanh"):
            steps.append([name, i])
        else:
            steps.append([name, i, rng.choice([-1.0, 0.5, 1.5, -0.25])])
    return [numbers, steps]


def generate(seed):
    rng = random.Random(seed)
    for leaves, length in ((1, 3), (2, 6), (3, 10), (4, 20), (5, 40), (3, 80)):
        yield {"args": expression(rng, leaves, length), "note": "random"}
    steps = [[("add_number", "mul_number")[k % 2], k, (0.001, 1.0)[k % 2]] for k in range(20000)]
    yield {"args": [[0.5], steps], "note": "a chain of 20 000"}


def grow(n, seed):
    yield {"args": [[0.5], [["add_number", k, 0.5] for k in range(n)]]}
