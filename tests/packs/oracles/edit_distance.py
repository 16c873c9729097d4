"""Every word that can be reached with one coin, with two, with three, …"""

DRAWS = 300


def draw(rng):
    letters = rng.choice(["ab", "abc"])
    return {"args": ["".join(rng.choices(letters, k=rng.randint(0, 5))) for _ in range(2)]}


def neighbors(word, letters, longest):
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
        for letter in letters:
            yield word[:i] + letter + word[i + 1 :]
    if len(word) < longest:
        for i in range(len(word) + 1):
            for letter in letters:
                yield word[:i] + letter + word[i:]


def answer(case):
    word1, word2 = case["args"]
    letters, longest = set(word2), max(len(word1), len(word2)) + 1
    reached, layer, coins = {word1}, {word1}, 0
    while word2 not in reached:
        layer = {after for word in layer for after in neighbors(word, letters, longest)} - reached
        reached |= layer
        coins += 1
    return coins
