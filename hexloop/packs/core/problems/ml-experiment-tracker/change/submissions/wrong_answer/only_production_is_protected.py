# Protects only the runs of versions in production.
from hashlib import sha256


class Contents:
    """Texts by digest, each with the places (number of the run, run, path) where it is kept."""

    def __init__(self):
        self.texts = {}
        self.places = {}
        self.size = 0

    def add(self, content, run, path):
        digest = sha256(content.encode()).hexdigest()
        if digest not in self.texts:
            self.texts[digest] = content
            self.places[digest] = set()
            self.size += len(content)
        self.places[digest].add((run.number, run.id, path))
        return digest

    def remove(self, digest, run, path):
        places = self.places[digest]
        places.remove((run.number, run.id, path))
        if not places:
            self.size -= len(self.texts.pop(digest))
            del self.places[digest]


class Metric:
    """Points by step, and where the last one is."""

    def __init__(self):
        self.points = {}
        self.last_step = 0

    def add(self, value, step):
        if step in self.points:
            raise ValueError(step)
        self.points[step] = value
        self.last_step = max(self.last_step, step)

    def last(self):
        return self.points[self.last_step]


class Run:
    def __init__(self, number, experiment):
        self.number = number
        self.id = f"run-{number}"
        self.experiment = experiment
        self.status = "running"
        self.artifacts = {}
        self.params = {}
        self.metrics = {}

    def check_open(self):
        if self.status != "running":
            raise RuntimeError(self.id)

    def log_param(self, name, value):
        self.check_open()
        if self.params.setdefault(name, value) != value:
            raise ValueError(name)

    def log_metric(self, name, value, step):
        self.check_open()
        self.metrics.setdefault(name, Metric()).add(value, step)

    def end(self, status):
        self.check_open()
        if status not in ("finished", "failed"):
            raise ValueError(status)
        self.status = status


class Model:
    """Versions as pairs of a run and a stage; at most one is in production."""

    def __init__(self):
        self.runs = []
        self.stages = []

    def add(self, run):
        for version, other in enumerate(self.runs, 1):
            if run.artifacts and run.artifacts == other.artifacts:
                return version
        self.runs.append(run)
        self.stages.append("none")
        return len(self.runs)

    def promote(self, version, stage):
        if not 1 <= version <= len(self.runs):
            raise KeyError(version)
        if stage not in ("staging", "production", "archived"):
            raise ValueError(stage)
        if stage == "production" and stage in self.stages:
            self.stages[self.stages.index(stage)] = "archived"
        self.stages[version - 1] = stage

    def production(self):
        return self.runs[self.stages.index("production")].id if "production" in self.stages else None

    def rows(self):
        return [[at, run.id, stage] for at, (run, stage) in enumerate(zip(self.runs, self.stages), 1)]


class ExperimentTracker:
    def __init__(self):
        self.runs = {}
        self.experiments = {}
        self.models = {}
        self.contents = Contents()
        self.started = 0

    def start_run(self, experiment):
        self.started += 1
        run = Run(self.started, experiment)
        self.runs[run.id] = run
        self.experiments.setdefault(experiment, []).append(run)
        return run.id

    def log_param(self, run_id, name, value):
        self.runs[run_id].log_param(name, value)

    def log_metric(self, run_id, name, value, step):
        self.runs[run_id].log_metric(name, value, step)

    def log_artifact(self, run_id, path, content):
        run = self.runs[run_id]
        run.check_open()
        if path in run.artifacts and self.contents.texts[run.artifacts[path]] != content:
            raise ValueError(path)
        run.artifacts[path] = self.contents.add(content, run, path)
        return run.artifacts[path]

    def read_artifact(self, run_id, path):
        return self.contents.texts[self.runs[run_id].artifacts[path]]

    def where(self, digest):
        return [[run_id, path] for _, run_id, path in sorted(self.contents.places.get(digest, []))]

    def stored(self):
        return self.contents.size

    def delete_run(self, run_id):
        run = self.runs[run_id]
        if run.status == "running" or any(model.production() == run_id for model in self.models.values()):
            raise RuntimeError(run_id)
        before = self.contents.size
        for path, digest in run.artifacts.items():
            self.contents.remove(digest, run, path)
        self.experiments[run.experiment].remove(run)
        del self.runs[run_id]
        return before - self.contents.size

    def end_run(self, run_id, status):
        self.runs[run_id].end(status)

    def params(self, run_id):
        return dict(self.runs[run_id].params)

    def history(self, run_id, name):
        run = self.runs[run_id]
        points = run.metrics[name].points if name in run.metrics else {}
        return [[step, points[step]] for step in sorted(points)]

    def best(self, experiment, metric, mode):
        choose = {"max": max, "min": min}.get(mode)
        if choose is None:
            raise ValueError(mode)
        runs = self.experiments.get(experiment, [])
        known = [run for run in runs if run.status == "finished" and metric in run.metrics]
        return choose(known, key=lambda run: run.metrics[metric].last()).id if known else None

    def search(self, experiment, params):
        runs = self.experiments.get(experiment, [])
        return [run.id for run in runs if params.items() <= run.params.items()]

    def register(self, model, run_id):
        run = self.runs[run_id]
        if run.status != "finished":
            raise RuntimeError(run_id)
        return self.models.setdefault(model, Model()).add(run)

    def promote(self, model, version, stage):
        self.models[model].promote(version, stage)

    def production(self, model):
        return self.models[model].production() if model in self.models else None

    def versions(self, model):
        return self.models[model].rows() if model in self.models else []
