import random


def below(rng, target, n, misses):
    """n triplets that do not overshoot and miss the target in the given positions at least."""
    made = []
    for _ in range(n):
        triplet = [rng.randint(1, most) for most in target]
        for position in misses:
            triplet[position] = min(triplet[position], target[position] - 1)
        made.append(triplet)
    return made


def spoiled(rng, target, n):
    """n triplets that have the target's number twice and overshoot once."""
    made = []
    for _ in range(n):
        triplet = list(target)
        triplet[rng.randrange(3)] += rng.randint(1, 5)
        made.append(triplet)
    return made


def shuffled(rng, *parts):
    whole = [triplet for part in parts for triplet in part]
    rng.shuffle(whole)
    return whole


def generate(seed):
    rng = random.Random(seed)
    for n, most in ((3, 2), (4, 3), (6, 3), (9, 4), (14, 4)):
        target = [rng.randint(2, most) for _ in range(3)]
        made = [[rng.randint(1, most) for _ in range(3)] for _ in range(n)]
        yield {"args": [made, target], "note": f"{n} triplets at random, values up to {most}"}

    target = [20, 30, 25]
    for missing in range(3):
        made = shuffled(rng, below(rng, target, 20, [missing]), spoiled(rng, target, 10))
        yield {
            "args": [made, target],
            "expected": False,
            "note": f"position {missing} is reached only by triplets that overshoot",
        }
        keys = below(rng, target, 3, [missing])
        keys[0][missing] = target[missing]
        keys[1][missing - 1] = target[missing - 1]
        keys[2][missing - 2] = target[missing - 2]
        made = shuffled(rng, below(rng, target, 10, [0, 1, 2]), spoiled(rng, target, 10), keys)
        yield {"args": [made, target], "expected": True, "note": "three useful triplets among many"}

    target = [900, 800, 700]
    few = below(rng, target, 2_997, [0, 1, 2])
    yield {
        "args": [few + [[900, 1, 1], [1, 800, 1], [1, 1, 700], [901, 1, 1]], target],
        "expected": True,
        "note": "three thousand, the three that matter at the end",
    }
    yield {
        "args": [few + [[900, 1, 1], [1, 800, 1], [1, 1, 701], [901, 1, 1]], target],
        "expected": False,
        "note": "three thousand, the last position just missed",
    }
    yield {
        "args": [[[1_000, 1_000, 999]] * 99_999 + [[1, 1, 1]], [1_000, 1_000, 1_000]],
        "expected": False,
        "note": "the largest size, one short in the third position",
    }


def grow(n, seed):
    yield {"args": [below(random.Random(seed), [900, 800, 700], n, [2]), [900, 800, 700]]}
