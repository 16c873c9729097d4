"""Brute force for Design Twitter: each feed is worked out anew from the calls before it."""


def draw(rng):
    users = rng.randint(2, 4)
    operations, args = ["Twitter"], [[]]
    ids = rng.sample(range(100), 60)
    for _ in range(rng.randint(5, 45)):
        name = rng.choice(["postTweet", "postTweet", "getNewsFeed", "follow", "unfollow"])
        one, other = rng.sample(range(1, users + 1), 2)
        operations.append(name)
        args.append({"postTweet": [one, ids.pop()], "getNewsFeed": [one]}.get(name, [one, other]))
    return {"operations": operations, "args": args}


def feed(past, user):
    found = []
    for name, arg in reversed(past):
        if name == "postTweet":
            words = [other for other, pair in past if other in ("follow", "unfollow") and pair == [user, arg[0]]]
            if arg[0] == user or words[-1:] == ["follow"]:
                found.append(arg[1])
    return found[:10]


def answer(case):
    calls = list(zip(case["operations"], case["args"], strict=True))
    return [feed(calls[:at], arg[0]) if name == "getNewsFeed" else None for at, (name, arg) in enumerate(calls)]
