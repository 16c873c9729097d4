"""Every sequence of strides, written out."""

DRAWS = 300


def draw(rng):
    return {"args": [rng.randint(1, 14)]}


def answer(case):
    """The number of sequences of 1 and 2 that add up to n."""
    (n,) = case["args"]
    unfinished, finished = [()], set()
    while unfinished:
        strides = unfinished.pop()
        if sum(strides) == n:
            finished.add(strides)
        elif sum(strides) < n:
            unfinished += [(*strides, 1), (*strides, 2)]
    return len(finished)
