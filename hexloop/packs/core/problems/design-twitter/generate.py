import random


def calls(rng, users, count, weights):
    operations, args, ids = ["Twitter"], [[]], rng.sample(range(10_001), 10_000)
    for _ in range(count):
        name = rng.choices(["postTweet", "getNewsFeed", "follow", "unfollow"], weights)[0]
        user = rng.randint(1, users)
        if name == "postTweet":
            args.append([user, ids.pop()])
        elif name == "getNewsFeed":
            args.append([user])
        else:
            args.append([user, rng.choice([other for other in range(1, users + 1) if other != user])])
        operations.append(name)
    return {"operations": operations, "args": args}


def reader(tweets, feeds, others):
    """User 1 follows many, who post in turn, and reads between."""
    operations = ["Twitter"] + ["follow"] * others
    args = [[]] + [[1, 2 + at] for at in range(others)]
    for tweet in range(tweets):
        operations.append("postTweet")
        args.append([2 + tweet % others, tweets - 1 - tweet])
    return {"operations": operations + ["getNewsFeed"] * feeds, "args": args + [[1]] * feeds}


def generate(seed):
    rng = random.Random(seed)
    for users, count in ((2, 30), (2, 60), (3, 60), (3, 90), (5, 120), (8, 200)):
        yield {**calls(rng, users, count, (5, 3, 2, 1)), "note": f"{users} users, random calls"}
    yield {**calls(rng, 500, 3_000, (4, 2, 3, 1)), "note": "five hundred users, random calls"}
    yield {**reader(10_000, 10_000, 20), "note": "one reader follows twenty; as many tweets as there are numbers"}


def grow(n, seed):
    yield reader(n // 2, n - n // 2, 10)
