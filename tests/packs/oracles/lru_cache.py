"""Every call looks back over the whole log: what was used last, and what was put last."""


def draw(rng):
    operations, args = ["LRUCache"], [[rng.randint(1, 4)]]
    for _ in range(rng.randint(0, 25)):
        if rng.random() < 0.5:
            operations.append("get")
            args.append([rng.randint(0, 5)])
        else:
            operations.append("put")
            args.append([rng.randint(0, 5), rng.randint(0, 9)])
    return {"operations": operations, "args": args}


def answer(case):
    [capacity], calls = case["args"][0], case["args"][1:]
    answers, log = [None], []  # of the log each entry is a key and the value that it has from then on
    for call in calls:
        held = kept(log, capacity)
        if len(call) == 1:
            answers.append(held.get(call[0], -1))
            log += [(call[0], held[call[0]])] if call[0] in held else []
        else:
            answers.append(None)
            log.append((call[0], call[1]))
    return answers


def kept(log, capacity):
    """What a cache holds after this log: the last distinct keys, each with its latest value."""
    held = {}
    for key, value in reversed(log):
        if len(held) == capacity:
            break
        held.setdefault(key, value)
    return held
