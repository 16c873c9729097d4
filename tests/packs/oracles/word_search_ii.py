"""All walks over a small board, whatever they spell, for Word Search II."""

LONGEST = 6


def draw(rng):
    rows, columns = rng.randint(1, 3), rng.randint(1, 3)
    letters = rng.choice(("a", "ab", "abc", "abcd"))
    board = [rng.choices(letters, k=columns) for _ in range(rows)]
    words = {"".join(rng.choices(letters, k=rng.randint(1, LONGEST))) for _ in range(rng.randint(1, 12))}
    return {"args": [board, rng.sample(sorted(words), len(words))]}


def answer(case):
    board, words = case["args"]
    tiles = {complex(r, c): letter for r, row in enumerate(board) for c, letter in enumerate(row)}
    walks, spelled = [(tile,) for tile in tiles], set()
    for _ in range(LONGEST):
        spelled |= {"".join(map(tiles.get, walk)) for walk in walks}
        walks = [
            (*walk, walk[-1] + step)
            for walk in walks
            for step in (1, -1, 1j, -1j)
            if walk[-1] + step in tiles and walk[-1] + step not in walk
        ]
    return [word for word in words if word in spelled]
