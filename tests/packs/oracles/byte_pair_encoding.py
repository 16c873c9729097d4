"""Pairs counted and merged on tuples of byte strings by position, the merges replayed one occurrence at a time."""

DRAWS = 500


def draw(rng):
    letters = rng.choice(["ab", "abc", "a", "aé", "ab 🦊", "żź"])

    def some(most):
        return "".join(rng.choice(letters) for _ in range(rng.randint(0, most)))

    operations, args = ["BytePairEncoding", "train"], [[], [some(14), rng.randint(0, 6)]]
    made = len(learned(*args[1]))
    for _ in range(rng.randint(1, 4)):
        if rng.random() < 0.5:
            operations.append("encode")
            args.append([some(10)])
        else:
            operations.append("decode")
            pool = [*letters.encode(), *range(256, 256 + made)]
            args.append([[rng.choice(pool) for _ in range(rng.randint(0, 6))]])
    return {"operations": operations, "args": args}


def starts(line, pair):
    """The positions that are replaced, from left to right."""
    taken = []
    for i in range(len(line) - 1):
        if (line[i], line[i + 1]) == tuple(pair) and (not taken or taken[-1] < i - 1):
            taken.append(i)
    return taken


def replaced(line, pair, new):
    for i in reversed(starts(line, pair)):
        line = [*line[:i], new, *line[i + 2 :]]
    return line


def learned(text, n_merges):
    line, merges = list(text.encode()), []
    while len(merges) < n_merges:
        pairs = [[line[i], line[i + 1]] for i in range(len(line) - 1)]
        often = [pair for pair in pairs if pairs.count(pair) > 1]
        if not often:
            break
        pair = sorted(often, key=lambda one: (-pairs.count(one), one))[0]
        line = replaced(line, pair, 256 + len(merges))
        merges.append(pair)
    return merges


def answer(case):
    merges = learned(*case["args"][1])
    answers = [None, merges]

    def spelled(one):
        return bytes([one]) if one < 256 else b"".join(spelled(part) for part in merges[one - 256])

    for operation, (given,) in zip(case["operations"][2:], case["args"][2:], strict=True):
        if operation == "decode":
            answers.append(b"".join(map(spelled, given)).decode(errors="replace"))
            continue
        line = list(given.encode())
        for j, pair in enumerate(merges):
            line = replaced(line, pair, 256 + j)
        assert b"".join(map(spelled, line)).decode() == given
        answers.append(line)
    return answers
