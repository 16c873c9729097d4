"""Expiring Cache by keeping every entry that ever was, and looking through all of them at each call."""

POLICIES = ("lru", "lfu", "fifo")


def draw(rng):
    capacity, names = rng.randint(1, 4), rng.randint(2, 6)
    operations, args, now = ["ExpiringCache"], [[capacity, rng.choice(POLICIES)]], 0
    for _ in range(rng.randint(1, 30)):
        now += rng.choice([0, 0, 1, 3])
        key = f"k{rng.randrange(names)}"
        name = rng.choices(("put", "get", "keys", "delete", "set_policy", "stats"), (40, 25, 15, 6, 8, 8))[0]
        operations.append(name)
        args.append(
            [key, rng.randint(0, 3), rng.choice([None, 1, 3, 6, 6, 0]), now]
            if name == "put"
            else [rng.choice([*POLICIES, "none"]), now]
            if name == "set_policy"
            else [key, now]
            if name in ("get", "delete")
            else [now]
        )
    return {"operations": operations, "args": args}


def answer(case):
    cache, answers = Replay(*case["args"][0]), [None]
    for name, arg in list(zip(case["operations"], case["args"], strict=True))[1:]:
        try:
            answers.append(getattr(cache, name)(*arg))
        except ValueError:
            answers.append({"raises": "ValueError"})
    return answers


class Replay:
    """Every entry that ever was, with the numbers of the calls that used it."""

    def __init__(self, capacity, policy):
        self.capacity, self.policy, self.lives, self.calls = capacity, policy, [], 0
        self.counts = dict.fromkeys(("hits", "misses", "evictions", "expirations"), 0)

    def there(self, now):
        for life in self.lives:
            if not life["left"] and life["ends"] is not None and now >= life["ends"]:
                life["left"] = "expirations"
        return sorted((life for life in self.lives if not life["left"]), key=self.rank)

    def rank(self, life):
        log = life["log"]
        return {"fifo": (log[0],), "lru": (log[-1],), "lfu": (len(log), log[-1])}[self.policy]

    def use(self, life):
        self.calls += 1
        life["log"].append(self.calls)

    def put(self, key, value, ttl, now):
        if ttl == 0:
            raise ValueError
        there = self.there(now)
        mine = [life for life in there if life["key"] == key]
        if not mine:
            if len(there) == self.capacity:
                there[0]["left"] = "evictions"
            mine = [{"key": key, "left": "", "log": []}]
            self.lives += mine
        mine[0].update(value=value, ends=None if ttl is None else now + ttl)
        self.use(mine[0])

    def get(self, key, now):
        for life in self.there(now):
            if life["key"] == key:
                self.counts["hits"] += 1
                self.use(life)
                return life["value"]
        self.counts["misses"] += 1
        return None

    def delete(self, key, now):
        mine = [life for life in self.there(now) if life["key"] == key]
        for life in mine:
            life["left"] = "deleted"
        return bool(mine)

    def keys(self, now):
        return [life["key"] for life in self.there(now)]

    def set_policy(self, policy, now):
        if policy not in POLICIES:
            raise ValueError
        self.policy = policy

    def stats(self, now):
        self.there(now)
        left = [life["left"] for life in self.lives]
        return self.counts | {name: left.count(name) for name in ("evictions", "expirations")}
