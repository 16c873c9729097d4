"""Brute force for Reverse Integer: each digit by its place value, and the range by two's complement."""


def draw(rng):
    if rng.random() < 0.4:
        x = rng.randint(-(2**31), 2**31 - 1)
    else:
        x = rng.randint(-(10 ** rng.randint(1, 9)), 10 ** rng.randint(1, 9))
    return {"args": [x]}


def answer(case):
    (x,) = case["args"]
    size = abs(x)
    count = max(places for places in range(1, 11) if size >= 10 ** (places - 1) or places == 1)
    mirrored = sum(size // 10**place % 10 * 10 ** (count - 1 - place) for place in range(count))
    mirrored *= 1 if x > 0 else -1
    try:
        mirrored.to_bytes(4, "big", signed=True)
    except OverflowError:
        return 0
    return mirrored
