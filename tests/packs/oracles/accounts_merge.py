"""Closure of "shares an address" by Warshall's algorithm, for Accounts Merge."""


def draw(rng):
    readers = rng.randint(1, 3)
    accounts = []
    for _ in range(rng.randint(1, 7)):
        reader = rng.randrange(readers)
        emails = [f"{rng.choice('abcd')}@{reader}" for _ in range(rng.randint(1, 3))]
        accounts.append([rng.choice(("Ann", "Ann", "Ben")) if readers == 1 else ("Ann", "Ben", "Ann")[reader], *emails])
    if readers == 1:
        accounts = [["Ann", *emails] for _, *emails in accounts]
    return {"args": [accounts]}


def answer(case):
    (accounts,) = case["args"]
    places = range(len(accounts))
    same = [[bool(set(one[1:]) & set(other[1:])) for other in accounts] for one in accounts]
    for k in places:
        for i in places:
            for j in places:
                same[i][j] = same[i][j] or (same[i][k] and same[k][j])
    merged = []
    for i in places:
        if not any(same[i][j] for j in range(i)):
            emails = {email for j in places if same[i][j] for email in accounts[j][1:]}
            merged.append([accounts[i][0], *sorted(emails)])
    return merged
