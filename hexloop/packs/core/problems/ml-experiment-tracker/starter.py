from typing import Any, Dict, List, Optional


class ExperimentTracker:
    """Runs with parameters and metrics, and models made from them. A call that raises changes nothing."""

    def __init__(self) -> None:
        pass

    def start_run(self, experiment: str) -> str:
        """Ids are "run-1", "run-2" and so on, over all experiments."""

    def log_param(self, run_id: str, name: str, value: str) -> None:
        """ValueError: it has another value. KeyError: no such run. RuntimeError: it has ended."""

    def log_metric(self, run_id: str, name: str, value: float, step: int) -> None:
        """ValueError: there is a point at this step. KeyError: no such run. RuntimeError: it has ended."""

    def end_run(self, run_id: str, status: str) -> None:
        """Ends as "finished" or "failed", otherwise ValueError. KeyError: no such run. RuntimeError: it has ended."""

    def params(self, run_id: str) -> Dict[str, str]:
        """KeyError: no such run."""

    def history(self, run_id: str, name: str) -> List[List[Any]]:
        """[step, value] by step. KeyError: no such run."""

    def best(self, experiment: str, metric: str, mode: str) -> Optional[str]:
        """Finished run with the best last value, "max" or "min", otherwise ValueError."""

    def search(self, experiment: str, params: Dict[str, str]) -> List[str]:
        """Runs with all of these parameters, in the order of starting."""

    def register(self, model: str, run_id: str) -> int:
        """The new version's number. KeyError: no such run. RuntimeError: it has not finished."""

    def promote(self, model: str, version: int, stage: str) -> None:
        """To "staging", "production" or "archived", otherwise ValueError. KeyError: no such version."""

    def production(self, model: str) -> Optional[str]:
        """The run behind the version in production."""

    def versions(self, model: str) -> List[List[Any]]:
        """[version, run_id, stage] by version."""
