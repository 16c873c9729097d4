"""The copy of a list looks like the list itself: Copy List With Random Pointer. The judge tells new nodes from old."""


def draw(rng):
    length = rng.choice((0, 1, 2, 3, 4, 5, rng.randint(6, 15)))
    high = rng.choice((0, 1, 5))
    empty = rng.choice((0, 0.3, 1))
    return {
        "args": [
            [[rng.randint(-high, high), None if rng.random() < empty else rng.randrange(length)] for _ in range(length)]
        ]
    }


def answer(case):
    return [list(pair) for pair in case["args"][0]]
