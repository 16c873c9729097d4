import random


def mixed(rng, keys, count, latest, sets=0.5):
    """`count` calls; times of set rise, times of get are anywhere."""
    operations, args = ["TimeMap"], [[]]
    times = iter(sorted(rng.sample(range(1, latest + 1), count)))
    for _ in range(count):
        key = f"key{rng.randrange(keys)}"
        if rng.random() < sets:
            operations.append("set")
            args.append([key, f"v{rng.randrange(1_000)}", next(times)])
        else:
            operations.append("get")
            args.append([key, rng.randint(1, latest)])
    return {"operations": operations, "args": args}


def long_history(rng, count):
    """One key set many times, then asked about its distant past and about times shortly before the end."""
    operations = ["TimeMap"] + ["set"] * count + ["get"] * count
    times = sorted(rng.sample(range(200, 10**7 + 1), count))
    args = [[]] + [["rate", f"r{at}", time] for at, time in enumerate(times)]
    early = times[count // 10]
    args += [["rate", rng.randint(1, early) if at % 20 else rng.randint(early, 10**7)] for at in range(count)]
    return {"operations": operations, "args": args}


def generate(seed):
    rng = random.Random(seed)
    for keys, count, latest in ((1, 12, 15), (1, 20, 40), (2, 30, 40), (2, 40, 200), (3, 40, 60), (5, 60, 100)):
        yield mixed(rng, keys, count, latest) | {"note": f"{count} random calls over {keys} keys"}
    yield mixed(rng, 2, 60, 90, sets=0.2) | {"note": "mostly questions"}
    yield mixed(rng, 40, 800, 10**7) | {"note": "many keys, few records each"}
    yield mixed(rng, 3, 1_500, 10**7) | {"note": "few keys, many records each"}
    yield long_history(rng, 20_000) | {"note": "twenty thousand records of one key, then as many questions"}


def grow(n, seed):
    rng = random.Random(seed)
    half = n // 2
    operations = ["TimeMap"] + ["set"] * half + ["get"] * half
    args = [[]] + [["rate", "v", 2 * at] for at in range(1, half + 1)]
    yield {"operations": operations, "args": args + [["rate", rng.randint(1, n)] for _ in range(half)]}
