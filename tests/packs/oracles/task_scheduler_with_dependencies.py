"""Task Scheduler with Dependencies second by second: all tasks are looked at in each, all cycles are listed."""


def some_call(rng, known, names, now):
    """One call; ``known`` are the names that were added."""
    kind = rng.choices(("add", "run", "cancel", "state", "find_cycle"), (40, 26, 7, 14, 10))[0]
    if kind == "run":
        return kind, [now + rng.choice([0, 1, 1, 2, 3, 6]) - (rng.random() < 0.03)]
    fresh = [one for one in names if one not in known]
    if kind in ("cancel", "state"):
        return kind, [rng.choice(sorted(known) or names) if rng.random() < 0.93 else rng.choice(names)]
    name = rng.choice(fresh) if fresh and rng.random() < 0.95 else rng.choice(names)
    needs = rng.sample(names, min(len(names), rng.choice([0, 0, 1, 1, 2, 3])))
    if kind == "find_cycle":
        return kind, [name, needs or [rng.choice(names)]]
    return kind, [name, rng.choice([1, 1, 2, 3, 4, 0 if rng.random() < 0.1 else 2]), needs, rng.choice([0, 0, 0, 1, 2])]


def draw(rng):
    names = ["d", "b", "a", "c", "e"][: rng.randint(2, 5)]
    operations, args = ["TaskScheduler"], [[rng.randint(1, 2), rng.randint(0, 2), rng.randint(0, 2)]]
    known, now = set(), 0
    for _ in range(rng.randint(1, 25)):
        name, arg = some_call(rng, known, names, now)
        if name == "add":
            if rng.random() < 0.7:
                arg[2] = [need for need in arg[2] if names.index(need) > names.index(arg[0])]
            known.add(arg[0])
        if name == "run":
            now = max(now, arg[0])
        operations.append(name)
        args.append(arg)
    return {"operations": [*operations, "run"], "args": [*args, [now + 30]]}


def answer(case):
    model = Seconds(*case["args"][0])
    return [None, *(tried(model, *one) for one in list(zip(case["operations"], case["args"], strict=True))[1:])]


def tried(model, name, arg):
    try:
        return getattr(model, name)(*arg)
    except (KeyError, ValueError) as error:
        return {"raises": type(error).__name__}


OVER = ("done", "failed", "skipped", "cancelled")


class Seconds:
    def __init__(self, workers, retries, backoff):
        self.workers, self.retries, self.backoff, self.now = workers, retries, backoff, 0
        self.tasks = {}

    def cycles(self, path, needs):
        inside = needs if len(path) == 1 else self.tasks.get(path[-1], {"needs": []})["needs"]
        found = [path] if path[0] in inside else []
        for need in inside:
            if need not in path:
                found += self.cycles([*path, need], needs)
        return found

    def find_cycle(self, name, needs):
        if name in self.tasks:
            raise ValueError
        return min(self.cycles([name], needs), key=lambda cycle: (len(cycle), cycle), default=[])

    def add(self, name, duration, needs, failures):
        if duration < 1 or failures < 0 or self.find_cycle(name, needs):
            raise ValueError
        self.tasks[name] = {"name": name, "state": "waiting", "length": duration, "needs": needs, "bad": failures}
        self.tasks[name] |= {"tries": 0, "since": self.now, "until": None}
        skipped = self.skip()
        self.wake()
        return skipped

    def skip(self):
        """Skip all that can never start, as long as there is one."""
        found = set()
        for _ in self.tasks:
            for name, task in self.tasks.items():
                ends = [self.tasks[need]["state"] for need in task["needs"] if need in self.tasks]
                if task["state"] not in OVER and {"failed", "skipped", "cancelled"} & set(ends):
                    task["state"] = "skipped"
                    found.add(name)
        return sorted(found)

    def wake(self):
        for task in self.tasks.values():
            done = all(need in self.tasks and self.tasks[need]["state"] == "done" for need in task["needs"])
            over = task["state"] == "retrying" and task["until"] == self.now
            if over or (task["state"] == "waiting" and done):
                task.update(state="ready", since=self.now)

    def run(self, until):
        if until < self.now:
            raise ValueError
        log = self.start()
        while self.now < until:
            self.now += 1
            for _, task in sorted(self.tasks.items()):
                if task["state"] == "running" and task["until"] == self.now:
                    log += self.end(task)
            self.wake()
            log += self.start()
        return log

    def end(self, task):
        if task["tries"] > task["bad"]:
            what = task["state"] = "done"
        elif task["tries"] <= self.retries:
            what = "retry"
            task.update(state="retrying", until=self.now + self.backoff * 2 ** (task["tries"] - 1))
        else:
            what = task["state"] = "failed"
        return [[self.now, what, task["name"]], *([self.now, "skipped", name] for name in self.skip())]

    def order(self, task):
        return task["since"], task["name"]

    def next(self):
        running = sum(task["state"] == "running" for task in self.tasks.values())
        ready = [task for task in self.tasks.values() if task["state"] == "ready"]
        return min(ready, key=self.order, default=None) if running < self.workers else None

    def start(self):
        log = []
        while task := self.next():
            task.update(state="running", until=self.now + task["length"], tries=task["tries"] + 1)
            log.append([self.now, "start", task["name"]])
        return log

    def cancel(self, name):
        if self.tasks[name]["state"] in OVER:
            raise ValueError
        self.tasks[name]["state"] = "cancelled"
        return self.skip()

    def state(self, name):
        return self.tasks[name]["state"]
