"""torch autograd on the same expression."""

import torch

DRAWS = 500


def draw(rng):
    numbers = [rng.choice([rng.uniform(-2, 2), float(rng.randint(-2, 2))]) for _ in range(rng.randint(1, 3))]
    steps = []
    for _ in range(rng.randint(0, 7)):
        at = len(numbers) + len(steps)
        i = rng.randrange(at)
        name = rng.choice(["add", "mul", "relu", "tanh", "pow", "add_number", "number_add", "mul_number", "number_mul"])
        if name in ("add", "mul"):
            steps += [[name, i, rng.randrange(at)]]
        elif name == "pow":
            steps += [["tanh", i], ["exp", at], ["pow", at + 1, rng.choice([-2, -0.5, 0.5, 1, 2, 3])]]
        else:
            steps += [[name, i] if name in ("relu", "tanh") else [name, i, rng.choice([-1.0, 0.5, 2.0])]]
    return {"args": [numbers, steps]}


def answer(case):
    numbers, steps = case["args"]
    nodes = [torch.tensor(one, dtype=torch.float64, requires_grad=True) for one in numbers]
    for name, i, *rest in steps:
        a = nodes[i]
        if name in ("relu", "tanh", "exp"):
            made = getattr(torch, name)(a)
        elif name == "pow":
            made = torch.pow(a, rest[0])
        else:
            b = nodes[rest[0]] if name in ("add", "mul") else rest[0]
            made = a + b if "add" in name else a * b
        made.retain_grad()
        nodes.append(made)
    nodes[-1].backward()
    return [[one.item() for one in nodes], [0.0 if one.grad is None else one.grad.item() for one in nodes]]
