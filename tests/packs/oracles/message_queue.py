"""Message Queue with the events of each message in a list, read again for every question."""


def some_call(rng, names, spread):
    """A call without its time; ``names`` are the subscriptions that there are."""
    name = rng.choices(("publish", "subscribe", "poll", "ack", "nack", "backlog"), (28, 3, 26, 24, 9, 10))[0]
    if name == "publish":
        return name, [rng.choice("tu"), rng.choice([None, "a", "b", "a"]), f"m{rng.randrange(100)}"]
    if name == "subscribe":
        free = [one for one in ("p", "q", "r") if one not in names]
        start = rng.choice([0, 0, None, None, 1, 2, -1])
        return name, [
            rng.choice(free) if free and start != -1 else "z" if start == -1 else "p",
            rng.choice("tu"),
            start,
        ]
    target = rng.choice(names) if rng.random() < 0.97 else "nobody"
    if name == "poll":
        limit = 0 if target != "nobody" and rng.random() < 0.03 else rng.choice([1, 1, 2, 3, 9])
        return name, [target, limit]
    return name, [target] if name == "backlog" else [target, rng.randrange(spread)]


def draw(rng):
    operations, args = ["MessageBroker", "subscribe"], [[rng.randint(1, 8)], ["p", "t", 0, 0]]
    model, at = Model(args[0][0]), 0
    model.subscribe("p", "t", 0, 0)
    for _ in range(rng.randint(1, 30)):
        name, arg = some_call(rng, list(model.starts), 4)
        at += rng.choice([0, 0, 1, 2, 5])
        if name == "subscribe" and arg[0] in model.starts and not 0 <= (arg[2] or 0) <= len(model.topic(arg[1])):
            continue
        tried(model, name, [*arg, at])
        operations.append(name)
        args.append([*arg, at])
    return {"operations": operations, "args": args}


def answer(case):
    model = Model(*case["args"][0])
    return [None, *(tried(model, *one) for one in list(zip(case["operations"], case["args"], strict=True))[1:])]


def tried(model, name, arg):
    try:
        return getattr(model, name)(*arg)
    except (KeyError, ValueError) as error:
        return {"raises": type(error).__name__}


class Model:
    def __init__(self, visibility):
        self.visibility = visibility
        self.messages = []  # topic, key, body
        self.starts = {}  # subscription -> topic, start
        self.events = []  # subscription, offset, what, when

    def topic(self, topic):
        return [message for message in self.messages if message[0] == topic]

    def publish(self, topic, key, body, at):
        self.messages.append((topic, key, body))
        return len(self.topic(topic)) - 1

    def subscribe(self, name, topic, start, at):
        length = len(self.topic(topic))
        start = length if start is None else start
        if name in self.starts or start not in range(length + 1):
            raise ValueError
        self.starts[name] = topic, start

    def last(self, name, offset):
        return next((event[2:] for event in reversed(self.events) if event[:2] == (name, offset)), ("new", 0))

    def state(self, name, offset, at):
        what, when = self.last(name, offset)
        if what == "polled" and at < when + self.visibility:
            return "in_flight"
        topic, start = self.starts[name]
        messages = self.topic(topic)
        key = messages[offset][1]
        earlier = [one for one in range(start, offset) if key is not None and messages[one][1] == key]
        blocked = any(self.last(name, one)[0] != "done" for one in earlier)
        return "done" if what == "done" else "blocked" if blocked else "ready"

    def states(self, name, at):
        topic, start = self.starts[name]
        return {offset: self.state(name, offset, at) for offset in range(start, len(self.topic(topic)))}

    def poll(self, name, limit, at):
        self.starts[name]
        if limit < 1:
            raise ValueError
        found = [offset for offset, state in self.states(name, at).items() if state == "ready"][:limit]
        self.events += [(name, offset, "polled", at) for offset in found]
        bodies = [message[2] for message in self.topic(self.starts[name][0])]
        return [
            [offset, bodies[offset], sum(event[:3] == (name, offset, "polled") for event in self.events)]
            for offset in found
        ]

    def end(self, name, offset, at, what):
        flying = self.states(name, at).get(offset) == "in_flight"
        if flying:
            self.events.append((name, offset, what, at))
        return flying

    def ack(self, name, offset, at):
        return self.end(name, offset, at, "done")

    def nack(self, name, offset, at):
        return self.end(name, offset, at, "returned")

    def backlog(self, name, at):
        states = list(self.states(name, at).values())
        return {state: states.count(state) for state in ("ready", "in_flight", "blocked")}
