import random
from hashlib import sha256

METRICS = ["auc", "loss"]
PATHS = ["model", "model", "a/b.txt"]
TEXTS = ["", "weights", "weights", "weights", "other weights", "x"]


class Story:
    """Writes a random sequence of calls, none of which breaks two rules."""

    def __init__(self, rng, experiments):
        self.rng = rng
        self.experiments = [f"e{number}" for number in range(experiments)]
        self.operations, self.args = ["ExperimentTracker"], [[]]
        self.running, self.ended, self.finished = [], [], []
        self.used, self.versions, self.count = set(), {"m": 0, "n": 0}, 0

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}

    def start(self):
        self.count += 1
        self.running.append(f"run-{self.count}")
        self.call("start_run", self.rng.choice(self.experiments))

    def log(self):
        if not self.running:
            return self.start()
        rng, run = self.rng, self.rng.choice(self.running)
        if rng.random() < 0.3:
            self.call("log_param", run, rng.choice(["lr", "depth"]), rng.choice(["1", "1", "2", ""]))
        elif rng.random() < 0.6:
            self.call("log_artifact", run, rng.choice(PATHS), rng.choice(TEXTS))
        else:
            self.call("log_metric", run, rng.choice(METRICS), rng.choice([0.0, 0.5, -0.5, 1.25]), rng.randint(0, 9))

    def end(self):
        if not self.running:
            return self.start()
        run = self.running.pop(self.rng.randrange(len(self.running)))
        status = self.rng.choice(["finished", "finished", "finished", "failed"])
        self.call("end_run", run, status)
        self.ended.append(run)
        if status == "finished":
            self.finished.append(run)

    def some_run(self):
        return self.rng.choice([*self.running, *self.ended, "run-0"])

    def ask(self):
        rng = self.rng
        experiment = rng.choice([*self.experiments, *self.experiments, "none"])
        some = {name: rng.choice(["1", "2"]) for name in rng.sample(["lr", "depth"], rng.randint(0, 2))}
        self.call(
            *rng.choice(
                [
                    ("params", self.some_run()),
                    ("history", self.some_run(), rng.choice(METRICS)),
                    ("best", experiment, rng.choice(METRICS), rng.choice(["max", "min"])),
                    ("best", experiment, rng.choice(METRICS), rng.choice(["max", "min"])),
                    ("search", experiment, some),
                    ("read_artifact", self.some_run(), rng.choice(PATHS)),
                    ("where", sha256(rng.choice(TEXTS).encode()).hexdigest()),
                    ("where", sha256(b"weights").hexdigest()),
                    ("stored",),
                ]
            )
        )

    def publish(self):
        rng, model = self.rng, self.rng.choice(["m", "m", "n"])
        if self.finished and (rng.random() < 0.4 or not self.versions[model]):
            self.call("register", model, rng.choice(self.finished[-6:]))
            self.versions[model] = 1
        elif self.versions[model]:
            stage = rng.choice(["staging", "production", "production", "archived"])
            self.call("promote", model, rng.randint(1, 2), stage)
            self.call("production", model)
            if rng.random() < 0.4:
                self.call("versions", model)

    def delete(self):
        if self.ended:
            self.call("delete_run", self.rng.choice(self.ended[-6:]))
            self.call("stored")

    def refused(self):
        rng, over = self.rng, self.rng.choice([*self.ended, "run-0"])
        calls = [
            ("log_param", over, "late", "1"),
            ("log_metric", over, "late", 1.0, 1),
            ("end_run", over, "finished"),
            ("log_artifact", over, "late", "x"),
            ("delete_run", "run-0"),
            ("best", self.experiments[0], "auc", "median"),
            ("promote", "m", 99, "staging"),
            ("promote", "none", 1, "production"),
            ("register", "m", "run-0"),
        ]
        calls += [("end_run", run, "stopped") for run in self.running[:1]]
        calls += [("register", "m", run) for run in self.running[:1]]
        calls += [("delete_run", run) for run in self.running[:1]]
        calls += [("register", "m", run) for run in self.ended if run not in self.finished][:2]
        self.call(*rng.choice(calls))

    def random_steps(self, count):
        steps = (
            [self.start] * 2
            + [self.log] * 10
            + [self.end] * 2
            + [self.ask] * 5
            + [self.publish] * 3
            + [self.delete, self.refused]
        )
        for _ in range(count):
            self.rng.choice(steps)()
        for experiment in self.experiments:
            for metric in METRICS:
                self.call("best", experiment, metric, "max")
                self.call("best", experiment, metric, "min")
        self.call("versions", "m")
        self.call("versions", "n")
        for text in sorted(set(TEXTS)):
            self.call("where", sha256(text.encode()).hexdigest())
        for run in self.ended[-8:]:
            self.call("delete_run", run)
        self.call("stored")
        self.start()
        return self


def shared(rng, runs):
    """Runs with two long texts each, of which many are equal; most are deleted again."""
    story = Story(rng, 2)
    texts = [chr(97 + at % 26) * (1800 + at) for at in range(40)]
    for at in range(runs):
        story.start()
        run = story.running.pop()
        story.call("log_metric", run, "loss", at % 7 / 4, 1)
        story.call("log_artifact", run, "model", texts[at % 40])
        story.call("log_artifact", run, "log", texts[rng.randrange(40)])
        story.call("end_run", run, "finished")
        story.call("register", "m", run)
        story.call("stored")
    for at in rng.sample(range(runs), runs * 3 // 4):
        story.call("delete_run", f"run-{at + 1}")
    story.call("best", "e0", "loss", "min")
    story.call("best", "e1", "loss", "max")
    story.call("versions", "m")
    return story.case(f"{runs} runs, 40 texts")


def generate(seed):
    rng = random.Random(seed)
    for experiments, steps in ((1, 30), (1, 60), (2, 80), (2, 120), (2, 160), (3, 250), (2, 400)):
        yield Story(rng, experiments).random_steps(steps).case(f"{experiments} experiments, {steps} random steps")
    yield shared(rng, 300)
