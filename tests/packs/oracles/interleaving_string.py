"""All merges of two texts, made one by one."""

from itertools import combinations

DRAWS = 1_500


def merges(s1, s2):
    n = len(s1) + len(s2)
    for places in combinations(range(n), len(s1)):
        one, two = iter(s1), iter(s2)
        yield "".join(next(one if k in places else two) for k in range(n))


def draw(rng):
    letters = rng.choice(["ab", "abc"])
    s1, s2 = ("".join(rng.choices(letters, k=rng.randint(0, 5))) for _ in range(2))
    s3 = list(rng.choice(list(merges(s1, s2))))
    match rng.randint(0, 4):
        case 0:
            rng.shuffle(s3)
        case 1:
            s3.append(rng.choice(letters))
        case 2:
            s3 = s3[1:]
        case 3 if s3:
            s3[rng.randrange(len(s3))] = rng.choice(letters)
    return {"args": [s1, s2, "".join(s3)]}


def answer(case):
    s1, s2, s3 = case["args"]
    return s3 in set(merges(s1, s2))
