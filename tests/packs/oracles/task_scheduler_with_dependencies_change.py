"""The change request second by second; urgency is looked for among all tasks that lead to the one in question."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("task_scheduler_with_dependencies.py")))
DRAWS = 1_500


def draw(rng):
    names = ["d", "b", "a", "c", "e", "f"][: rng.randint(2, 6)]
    operations, args = ["TaskScheduler"], [[rng.randint(1, 2), rng.randint(0, 2), rng.randint(0, 2)]]
    known, now = set(), 0
    for _ in range(rng.randint(1, 30)):
        name, arg = FIRST["some_call"](rng, known, names, now)
        if rng.random() < 0.25:
            name = rng.choice(["urgency", "set_priority", "add_workers"])
            arg = [rng.choice(names)] + [rng.randint(-2, 4)] * (name == "set_priority")
            if name == "add_workers":
                arg = [rng.choice(["cpu", "gpu"]), rng.randint(0, 1)]
        if name == "add":
            arg[2] = [need for need in arg[2] if names.index(need) > names.index(arg[0])]
            arg += [rng.choice(["cpu", "gpu"]), rng.randint(-2, 3)]
            known.add(arg[0])
        if name == "run":
            now = max(now, arg[0])
        operations.append(name)
        args.append(arg)
    return {"operations": [*operations, "run"], "args": [*args, [now + 30]]}


def answer(case):
    model = Kinds(*case["args"][0])
    return [
        None,
        *(FIRST["tried"](model, *one) for one in list(zip(case["operations"], case["args"], strict=True))[1:]),
    ]


class Kinds(FIRST["Seconds"]):
    def __init__(self, workers, retries, backoff):
        super().__init__(workers, retries, backoff)
        self.machines = ["cpu"] * workers

    def add(self, name, duration, needs, failures, kind, priority):
        before = self.tasks.get(name)
        skipped = super().add(name, duration, needs, failures)
        assert before is None
        self.tasks[name].update(kind=kind, priority=priority)
        return skipped

    def add_workers(self, kind, count):
        if count < 1:
            raise ValueError
        self.machines += [kind] * count

    def lenders(self, name):
        """The task and all that need it and are not over."""
        found = {name}
        for _ in self.tasks:
            alive = [task for task in self.tasks.values() if task["state"] not in FIRST["OVER"]]
            found |= {task["name"] for task in alive if found & set(task["needs"])}
        return found

    def urgency(self, name):
        if self.tasks[name]["state"] in FIRST["OVER"]:
            raise ValueError
        return max(self.tasks[one]["priority"] for one in self.lenders(name))

    def set_priority(self, name, priority):
        self.urgency(name)
        self.tasks[name]["priority"] = priority

    def next(self):
        busy = [task["kind"] for task in self.tasks.values() if task["state"] == "running"]
        free = [kind for kind in set(self.machines) if busy.count(kind) < self.machines.count(kind)]
        ready = [task for task in self.tasks.values() if task["state"] == "ready" and task["kind"] in free]
        return min(ready, key=lambda task: (-self.urgency(task["name"]), *self.order(task)), default=None)
