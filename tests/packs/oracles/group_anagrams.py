"""Brute force for Group Anagrams."""


def draw(rng):
    if rng.random() < 0.2:
        shares = [rng.choice([1, 2, 10, 11]) for _ in range(rng.randint(2, 5))]
        return {"args": [["".join(rng.sample("a" * share + "b" * (12 - share), 12)) for share in shares]]}
    letters = rng.choice(["ab", "abc", "adbc"])
    return {"args": [["".join(rng.choices(letters, k=rng.randint(0, 4))) for _ in range(rng.randint(1, 7))]]}


def together(word, other):
    """Cross the letters of one word out in the other, one by one."""
    left = list(other)
    for letter in word:
        if letter not in left:
            return False
        left.remove(letter)
    return not left


def answer(case):
    groups = []
    for word in case["args"][0]:
        home = next((group for group in groups if together(word, group[0])), None)
        if home is None:
            groups.append([word])
        else:
            home.append(word)
    return groups
