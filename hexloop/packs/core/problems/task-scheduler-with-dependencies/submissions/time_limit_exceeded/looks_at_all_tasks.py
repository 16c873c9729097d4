# Looks at all tasks for ready ones each time that something happens.
from collections import defaultdict, deque
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Any, DefaultDict, Dict, List, Tuple

OVER = {"done", "failed", "skipped", "cancelled"}
NEVER = {"failed", "skipped", "cancelled"}


@dataclass
class Task:
    name: str
    duration: int
    needs: List[str]
    failures: int
    state: str = "waiting"
    attempt: int = 0
    open_needs: int = 0


class TaskScheduler:
    def __init__(self, workers: int, retries: int, backoff: int) -> None:
        if workers < 1 or retries < 0 or backoff < 0:
            raise ValueError("no such scheduler")
        self._free, self._retries, self._backoff = workers, retries, backoff
        self._now = 0
        self._tasks: Dict[str, Task] = {}
        self._users: DefaultDict[str, List[str]] = defaultdict(list)  # who needs it, added or not
        self._agenda: List[Tuple[int, str, int]] = []  # (time, name, attempt): ends of attempts and of waits
        self._ready: List[Tuple[int, str]] = []  # (since, name)

    def add(self, name: str, duration: int, needs: List[str], failures: int) -> List[str]:
        if duration < 1 or failures < 0 or self.find_cycle(name, needs):
            raise ValueError("no such task")
        task = self._tasks[name] = Task(name, duration, needs, failures)
        states = [self._tasks[need].state if need in self._tasks else "missing" for need in needs]
        for need in needs:
            self._users[need].append(name)
        task.open_needs = sum(state != "done" for state in states)
        if any(state in NEVER for state in states):
            task.state = "skipped"
            return sorted([name, *self._skip_users(name)])
        if task.open_needs == 0:
            self._make_ready(task)
        return []

    def find_cycle(self, name: str, needs: List[str]) -> List[str]:
        if name in self._tasks:
            raise ValueError("the name is taken")
        away = {name: 0}  # steps until name is reached again
        queue = deque([name])
        while queue:
            one = queue.popleft()
            for user in self._users.get(one, ()):
                if user not in away:
                    away[user] = away[one] + 1
                    queue.append(user)
        nearest = min((need for need in needs if need in away), key=lambda need: (away[need], need), default=None)
        if nearest is None:
            return []
        cycle = [name]
        while nearest != name:
            cycle.append(nearest)
            step = away[nearest] - 1
            nearest = min(need for need in self._tasks[nearest].needs if away.get(need) == step)
        return cycle

    def run(self, until: int) -> List[List[Any]]:
        if until < self._now:
            raise ValueError("time does not go back")
        events: List[List[Any]] = []
        self._start(events)
        while self._agenda and self._agenda[0][0] <= until:
            self._now = self._agenda[0][0]
            while self._agenda and self._agenda[0][0] == self._now:
                _, name, attempt = heappop(self._agenda)
                task = self._tasks[name]
                if task.attempt == attempt and task.state == "running":
                    self._end(task, events)
                elif task.attempt == attempt and task.state == "retrying":
                    self._make_ready(task)
            self._start(events)
        self._now = until
        return events

    def cancel(self, name: str) -> List[str]:
        task = self._tasks[name]
        if task.state in OVER:
            raise ValueError("the task is over")
        self._free += task.state == "running"
        task.state = "cancelled"
        return self._skip_users(name)

    def state(self, name: str) -> str:
        return self._tasks[name].state

    def _make_ready(self, task: Task) -> None:
        task.state = "ready"
        heappush(self._ready, (self._now, task.name))

    def _start(self, events: List[List[Any]]) -> None:
        since = {name: time for time, name in self._ready}
        while self._free:
            ready = [(since[task.name], task.name) for task in self._tasks.values() if task.state == "ready"]
            if not ready:
                return
            name = min(ready)[1]
            task = self._tasks[name]
            self._ready = [entry for entry in self._ready if entry[1] != name]
            task.state = "running"
            task.attempt += 1
            self._free -= 1
            heappush(self._agenda, (self._now + task.duration, name, task.attempt))
            events.append([self._now, "start", name])

    def _end(self, task: Task, events: List[List[Any]]) -> None:
        self._free += 1
        if task.attempt > task.failures:
            task.state = "done"
            events.append([self._now, "done", task.name])
            for user in self._users[task.name]:
                self._need_done(self._tasks[user])
        elif task.attempt <= self._retries:
            task.state = "retrying"
            events.append([self._now, "retry", task.name])
            heappush(self._agenda, (self._now + self._backoff * 2 ** (task.attempt - 1), task.name, task.attempt))
        else:
            task.state = "failed"
            events.append([self._now, "failed", task.name])
            events.extend([self._now, "skipped", name] for name in self._skip_users(task.name))

    def _need_done(self, user: Task) -> None:
        user.open_needs -= 1
        if user.open_needs == 0 and user.state == "waiting":
            self._make_ready(user)

    def _skip_users(self, name: str) -> List[str]:
        skipped: List[str] = []
        stack = [name]
        while stack:
            for user in self._users[stack.pop()]:
                task = self._tasks[user]
                if task.state not in OVER:
                    task.state = "skipped"
                    skipped.append(user)
                    stack.append(user)
        return sorted(skipped)
