import operator
from collections import defaultdict
from hashlib import sha256
from typing import Any, Dict, List, Optional, Tuple


class ExperimentTracker:
    """Plain tables: status by run, points by run and metric, stages by model and version."""

    def __init__(self) -> None:
        self._experiment: Dict[str, str] = {}
        self._status: Dict[str, str] = {}
        self._params: Dict[str, Dict[str, str]] = {}
        self._points: Dict[Tuple[str, str], List[Tuple[int, float]]] = defaultdict(list)
        self._steps: Dict[Tuple[str, str], set] = defaultdict(set)
        self._newest: Dict[Tuple[str, str], Tuple[int, float]] = {}
        self._origin: Dict[Tuple[str, int], str] = {}
        self._stage: Dict[Tuple[str, int], str] = {}
        self._live: Dict[str, int] = {}
        self._started = 0
        self._kept: Dict[str, Dict[str, str]] = {}  # run, path, content

    def start_run(self, experiment: str) -> str:
        self._started += 1
        run_id = f"run-{self._started}"
        self._experiment[run_id] = experiment
        self._status[run_id] = "running"
        self._params[run_id] = {}
        self._kept[run_id] = {}
        return run_id

    def log_param(self, run_id: str, name: str, value: str) -> None:
        self._writable(run_id)
        params = self._params[run_id]
        if name in params and params[name] != value:
            raise ValueError("a parameter keeps its value")
        params[name] = value

    def log_metric(self, run_id: str, name: str, value: float, step: int) -> None:
        self._writable(run_id)
        key = run_id, name
        if step in self._steps[key]:
            raise ValueError("there is a point at this step")
        self._steps[key].add(step)
        self._points[key].append((step, value))
        self._newest[key] = max(self._newest.get(key, (step, value)), (step, value))

    def log_artifact(self, run_id: str, path: str, content: str) -> str:
        self._writable(run_id)
        if self._kept[run_id].get(path, content) != content:
            raise ValueError("an artifact keeps its content")
        self._kept[run_id][path] = content
        return sha256(content.encode()).hexdigest()

    def read_artifact(self, run_id: str, path: str) -> str:
        return self._kept[run_id][path]

    def where(self, digest: str) -> List[List[str]]:
        return [
            [run_id, path]
            for run_id, files in self._kept.items()
            for path in sorted(files)
            if sha256(files[path].encode()).hexdigest() == digest
        ]

    def stored(self) -> int:
        return sum(map(len, {content for files in self._kept.values() for content in files.values()}))

    def delete_run(self, run_id: str) -> int:
        if self._status[run_id] == "running" or run_id in self._origin.values():
            raise RuntimeError("the run is running, or a version is made of it")
        before = self.stored()
        for table in (self._experiment, self._status, self._params, self._kept):
            del table[run_id]
        for key in [key for key in self._newest if key[0] == run_id]:
            del self._newest[key], self._points[key], self._steps[key]
        return before - self.stored()

    def end_run(self, run_id: str, status: str) -> None:
        self._writable(run_id)
        if status not in {"finished", "failed"}:
            raise ValueError("a run ends finished or failed")
        self._status[run_id] = status

    def params(self, run_id: str) -> Dict[str, str]:
        return self._params[run_id]

    def history(self, run_id: str, name: str) -> List[List[Any]]:
        self._status[run_id]
        return [list(point) for point in sorted(self._points.get((run_id, name), []))]

    def best(self, experiment: str, metric: str, mode: str) -> Optional[str]:
        better = {"max": operator.gt, "min": operator.lt}.get(mode)
        if better is None:
            raise ValueError("mode is max or min")
        winner, mark = None, None
        for run_id in self._of(experiment):
            if self._status[run_id] == "finished" and (run_id, metric) in self._newest:
                value = self._newest[run_id, metric][1]
                if winner is None or better(value, mark):
                    winner, mark = run_id, value
        return winner

    def search(self, experiment: str, params: Dict[str, str]) -> List[str]:
        wanted = params.items()
        return [run_id for run_id in self._of(experiment) if all(item in self._params[run_id].items() for item in wanted)]

    def register(self, model: str, run_id: str) -> int:
        if self._status[run_id] != "finished":
            raise RuntimeError("only a finished run makes a version")
        files = self._kept[run_id]
        for number, origin, _ in self.versions(model):
            if files and self._kept[origin] == files:
                return number
        version = len(self.versions(model)) + 1
        self._origin[model, version] = run_id
        self._stage[model, version] = "none"
        return version

    def promote(self, model: str, version: int, stage: str) -> None:
        self._stage[model, version]
        if stage not in {"staging", "production", "archived"}:
            raise ValueError("no such stage")
        if self._live.get(model) == version:
            del self._live[model]
        if stage == "production":
            if model in self._live:
                self._stage[model, self._live[model]] = "archived"
            self._live[model] = version
        self._stage[model, version] = stage

    def production(self, model: str) -> Optional[str]:
        return self._origin.get((model, self._live.get(model, 0)))

    def versions(self, model: str) -> List[List[Any]]:
        return [[number, self._origin[one, number], stage] for (one, number), stage in self._stage.items() if one == model]

    def _of(self, experiment: str) -> List[str]:
        return [run_id for run_id, one in self._experiment.items() if one == experiment]

    def _writable(self, run_id: str) -> None:
        if self._status[run_id] != "running":
            raise RuntimeError("the run has ended")
