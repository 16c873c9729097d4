"""The change request by the first brief's replay, with sizes summed up anew each time."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("expiring_cache.py")))
POLICIES = ("lru", "lfu", "fifo", "largest")
OTHERS = ("get", "delete", "keys", "stats", "used", "set_policy", "resize")


def draw(rng):
    capacity, names = rng.randint(1, 9), rng.randint(2, 6)
    operations, args, now = ["ExpiringCache"], [[capacity, rng.choice(POLICIES[:3])]], 0
    for _ in range(rng.randint(1, 30)):
        now += rng.choice([0, 0, 1, 3])
        name = rng.choices(("put", *OTHERS), (40, 20, 5, 14, 6, 6, 8, 6))[0]
        key = f"k{rng.randrange(names)}"
        operations.append(name)
        args.append(
            {
                "put": [
                    key,
                    rng.randint(0, 3),
                    rng.choice([None, 1, 3, 6, 6]),
                    now,
                    rng.randint(0, rng.choice([2, 9])),
                ],
                "set_policy": [rng.choice([*POLICIES, "none"]), now],
                "resize": [rng.randint(0, 9), now],
                "get": [key, now],
                "delete": [key, now],
            }.get(name, [now])
        )
    return {"operations": operations, "args": args}


def answer(case):
    cache, answers = Sized(*case["args"][0]), [None]
    for name, arg in list(zip(case["operations"], case["args"], strict=True))[1:]:
        try:
            answers.append(getattr(cache, name)(*arg))
        except ValueError:
            answers.append({"raises": "ValueError"})
    return answers


class Sized(FIRST["Replay"]):
    def rank(self, life):
        return (-life["size"], life["log"][-1]) if self.policy == "largest" else super().rank(life)

    def used(self, now):
        return sum(life["size"] for life in self.there(now))

    def put(self, key, value, ttl, now, size):
        if size == 0 or size > self.capacity:
            raise ValueError
        mine = [life for life in self.there(now) if life["key"] == key] or [{"key": key, "left": "", "log": []}]
        mine[0].update(value=value, size=size, ends=None if ttl is None else now + ttl)
        self.use(mine[0])
        if mine[0] not in self.lives:
            self.lives.append(mine[0])
        self.shrink(now, mine[0])

    def shrink(self, now, spared):
        gone = []
        while self.used(now) > self.capacity:
            first = next(life for life in self.there(now) if life is not spared)
            first["left"] = "evictions"
            gone.append(first["key"])
        return gone

    def resize(self, capacity, now):
        if capacity < 1:
            raise ValueError
        self.capacity = capacity
        return self.shrink(now, None)

    def set_policy(self, policy, now):
        if policy == "largest":
            self.policy = policy
        else:
            super().set_policy(policy, now)
