"""The change request millisecond by millisecond: at each one everything that ends is looked for."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("message_queue.py")))
DRAWS = 1_000
FAR = 10**9


def draw(rng):
    operations, args, at = ["MessageBroker"], [[rng.randint(1, 6)]], 0
    names = ["p", "x", "b"]
    for name in names:
        operations += ["subscribe", "set_retry"]
        args += [[name, "d" if name == "x" else rng.choice("tu"), 0, 0], [name, some_policy(rng), 0]]
    for _ in range(rng.randint(1, 30)):
        at += rng.choice([0, 0, 1, 2, 5])
        name, arg = FIRST["some_call"](rng, names, 4)
        if rng.random() < 0.15:
            name, arg = rng.choice(
                [("set_retry", [rng.choice(names), some_policy(rng)]), ("length", [rng.choice("tud")])]
            )
        if name != "subscribe":
            operations.append(name)
            args.append([*arg, at])
    return {"operations": [*operations, "length", "poll"], "args": [*args, ["d", at + 20], ["x", 9, at + 20]]}


def some_policy(rng):
    delay = rng.choice(
        [
            {"kind": "none"},
            {"kind": "fixed", "ms": rng.randint(0, 4)},
            {"kind": "doubling", "ms": rng.randint(1, 3), "most": rng.randint(1, 9)},
        ]
    )
    policy = {"most_attempts": rng.randint(1, 3), "delay": delay, "dead_letters": rng.choice(["t", "d", "d", None])}
    return rng.choice([None, policy, policy, policy])


def answer(case):
    model = Clocked(*case["args"][0])
    return [
        None,
        *(FIRST["tried"](model, *one) for one in list(zip(case["operations"], case["args"], strict=True))[1:]),
    ]


class Clocked(FIRST["Model"]):
    """Messages as before; for each subscription and offset the state in words, and until when."""

    def __init__(self, visibility):
        super().__init__(visibility)
        self.clock, self.policies, self.held, self.tries = 0, {}, {}, {}

    def reach(self, at):
        while self.clock < at:
            self.clock += 1
            for (name, offset), (what, until) in sorted(self.held.items()):
                if what == "flying" and until == self.clock:
                    self.fail(name, offset)

    def fail(self, name, offset):
        policy = self.policies.get(name)
        tries = self.tries[name, offset]
        if policy is None:
            self.held[name, offset] = "waiting", self.clock
        elif tries >= policy["most_attempts"]:
            self.held[name, offset] = "done", FAR
            if policy["dead_letters"] is not None:
                _, key, body = self.topic(self.starts[name][0])[offset]
                self.messages.append((policy["dead_letters"], key, body))
        else:
            delay = policy["delay"]
            waits = {"none": 0, "fixed": delay.get("ms"), "doubling": delay.get("ms", 0)}[delay["kind"]]
            for _ in range(tries - 1 if delay["kind"] == "doubling" else 0):
                waits += waits
            self.held[name, offset] = "waiting", self.clock + min(waits, delay.get("most", FAR))

    def last(self, name, offset):
        return self.held.get((name, offset), ("new", 0))

    def state(self, name, offset, at):
        what, until = self.last(name, offset)
        if what == "flying":
            return "in_flight"
        return "blocked" if what == "waiting" and until > at else super().state(name, offset, at)

    def publish(self, topic, key, body, at):
        self.reach(at)
        return super().publish(topic, key, body, at)

    def length(self, topic, at):
        self.reach(at)
        return len(self.topic(topic))

    def set_retry(self, name, policy, at):
        self.reach(at)
        self.starts[name]
        if policy and policy["delay"].get("ms") == 0:
            raise ValueError
        self.policies[name] = policy

    def poll(self, name, limit, at):
        self.reach(at)
        found = super().poll(name, limit, at)
        for one in found:
            self.held[name, one[0]] = "flying", at + self.visibility
            self.tries[name, one[0]] = one[2]
        return found

    def end(self, name, offset, at, what):
        self.reach(at)
        self.starts[name]
        flying = self.last(name, offset)[0] == "flying"
        if flying and what == "done":
            self.held[name, offset] = "done", FAR
        elif flying:
            self.fail(name, offset)
        return flying

    def backlog(self, name, at):
        self.reach(at)
        return super().backlog(name, at)
