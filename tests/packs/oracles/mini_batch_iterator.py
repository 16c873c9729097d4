"""The next shortest sequence is picked again and again; cells are filled one by one."""

DRAWS = 1000


def draw(rng):
    longest = rng.choice([0, 2, 5])
    seqs = [[rng.randint(0, 3) for _ in range(rng.randint(0, longest))] for _ in range(rng.randint(1, 9))]
    return {"args": [seqs, rng.randint(1, 5), rng.randint(0, 3)]}


def answer(case):
    seqs, bs, pad = case["args"]
    left, result = list(range(len(seqs))), []
    while left:
        rows = []
        while left and len(rows) < bs:
            at = min(left, key=lambda i: (len(seqs[i]), i))
            left.remove(at)
            rows.append(seqs[at])
        width = max(len(row) for row in rows)
        ids = [[pad] * width for _ in rows]
        mask = [[0] * width for _ in rows]
        for i, row in enumerate(rows):
            for j, token in enumerate(row):
                ids[i][j], mask[i][j] = token, 1
        result.append([ids, mask])
    return result
