# Among equally urgent tasks the name decides, however long one has waited.
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
    kind: str
    priority: int
    state: str = "waiting"
    attempt: int = 0
    open_needs: int = 0
    since: int = 0


class TaskScheduler:
    def __init__(self, workers: int, retries: int, backoff: int) -> None:
        if workers < 1 or retries < 0 or backoff < 0:
            raise ValueError("no such scheduler")
        self._free: DefaultDict[str, int] = defaultdict(int, cpu=workers)
        self._retries, self._backoff = retries, backoff
        self._now = 0
        self._tasks: Dict[str, Task] = {}
        self._users: DefaultDict[str, List[str]] = defaultdict(list)  # who needs it, added or not
        self._agenda: List[Tuple[int, str, int]] = []  # (time, name, attempt): ends of attempts and of waits
        self._ready: DefaultDict[str, List[Tuple[int, int, str]]] = defaultdict(list)  # (-urgency, since, name) by kind
        self._urgency: Dict[str, int] = {}
        self._stale = False

    def add(
        self, name: str, duration: int, needs: List[str], failures: int, kind: str = "cpu", priority: int = 0
    ) -> List[str]:
        if duration < 1 or failures < 0 or self.find_cycle(name, needs):
            raise ValueError("no such task")
        task = self._tasks[name] = Task(name, duration, needs, failures, kind, priority)
        self._stale = True
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
        self._free[task.kind] += task.state == "running"
        task.state = "cancelled"
        self._stale = True
        return self._skip_users(name)

    def state(self, name: str) -> str:
        return self._tasks[name].state

    def add_workers(self, kind: str, count: int) -> None:
        if count < 1:
            raise ValueError("add at least one")
        self._free[kind] += count

    def set_priority(self, name: str, priority: int) -> None:
        self._not_over(name).priority = priority
        self._stale = True

    def urgency(self, name: str) -> int:
        self._not_over(name)
        self._freshen()
        return self._urgency[name]

    def _not_over(self, name: str) -> Task:
        if self._tasks[name].state in OVER:
            raise ValueError("the task is over")
        return self._tasks[name]

    def _freshen(self) -> None:
        """Work out urgencies and queues anew when something has changed them."""
        if not self._stale:
            return
        self._stale = False
        self._urgency = {}
        alive = [task for task in self._tasks.values() if task.state not in OVER]
        for task in sorted(alive, key=lambda task: -task.priority):
            stack = [task.name]
            while stack:
                name = stack.pop()
                if name in self._tasks and name not in self._urgency:
                    self._urgency[name] = task.priority
                    stack.extend(self._tasks[name].needs)
        self._ready.clear()
        for task in alive:
            if task.state == "ready":
                self._enqueue(task)

    def _enqueue(self, task: Task) -> None:
        heappush(self._ready[task.kind], (-self._urgency[task.name], 0, task.name))

    def _make_ready(self, task: Task) -> None:
        task.state, task.since = "ready", self._now
        if not self._stale:
            self._enqueue(task)

    def _start(self, events: List[List[Any]]) -> None:
        self._freshen()
        while True:
            queues = [queue for kind, queue in self._ready.items() if queue and self._free[kind]]
            if not queues:
                return
            task = self._tasks[heappop(min(queues))[2]]
            task.state = "running"
            task.attempt += 1
            self._free[task.kind] -= 1
            heappush(self._agenda, (self._now + task.duration, task.name, task.attempt))
            events.append([self._now, "start", task.name])

    def _end(self, task: Task, events: List[List[Any]]) -> None:
        self._free[task.kind] += 1
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
            self._stale = True
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
