from bisect import insort
from collections import defaultdict
from heapq import heappop, heappush


class TaskScheduler:
    """Tasks are rows; who waits for whom stands in sets that shrink; what ends when stands in a calendar."""

    def __init__(self, workers, retries, backoff):
        if workers <= 0 or min(retries, backoff) < 0:
            raise ValueError
        self.idle, self.retries, self.backoff = workers, retries, backoff
        self.clock = 0
        self.rows = {}
        self.states = {}
        self.lacking = {}  # name -> needs that are not done
        self.followers = defaultdict(set)
        self.calendar = defaultdict(set)  # time -> names
        self.times = []
        self.line = []  # (since, name), ascending

    def add(self, name, duration, needs, failures):
        if self.find_cycle(name, needs) or duration <= 0 or failures < 0:
            raise ValueError(name)
        self.rows[name] = [duration, failures, 0, tuple(needs)]
        self.states[name] = "waiting"
        self.lacking[name] = {need for need in needs if self.states.get(need) != "done"}
        for need in needs:
            self.followers[need].add(name)
        if any(self.states.get(need) in ("failed", "skipped", "cancelled") for need in needs):
            return sorted(self._doomed(name) | {name})
        self._perhaps_ready(name)
        return []

    def find_cycle(self, name, needs):
        if name in self.rows:
            raise ValueError(name)
        paths, seen = [[name]], set()
        while paths:
            longer = []
            for path in paths:  # in ascending order, so the first to reach a task is the smallest
                inside = needs if len(path) == 1 else self.rows[path[-1]][3] if path[-1] in self.rows else ()
                if name in inside:
                    return path
                for need in sorted(inside):
                    if need not in seen:
                        seen.add(need)
                        longer.append([*path, need])
            paths = longer
        return []

    def run(self, until):
        if until < self.clock:
            raise ValueError(until)
        log = []
        self._fill(log)
        while self.times and self.times[0] <= until:
            self.clock = heappop(self.times)
            for name in sorted(self.calendar.pop(self.clock)):
                if self.states[name] == "running":
                    self._finish(name, log)
                else:
                    self._enqueue(name)
            self._fill(log)
        self.clock = until
        return log

    def cancel(self, name):
        if self.states[name] in ("done", "failed", "skipped", "cancelled"):
            raise ValueError(name)
        if self.states[name] == "running":
            self.idle += 1
        for names in self.calendar.values():
            names.discard(name)
        self.line = [entry for entry in self.line if entry[1] != name]
        doomed = self._doomed(name)
        self.states[name] = "cancelled"
        return sorted(doomed)

    def state(self, name):
        return self.states[name]

    def _fill(self, log):
        taken = self.line[: self.idle]
        del self.line[: self.idle]
        self.idle -= len(taken)
        for _, name in taken:
            self.states[name] = "running"
            self.rows[name][2] += 1
            self._note(self.clock + self.rows[name][0], name)
            log.append([self.clock, "start", name])

    def _finish(self, name, log):
        _, failures, attempt, _ = self.rows[name]
        self.idle += 1
        if attempt > failures:
            self.states[name] = "done"
            log.append([self.clock, "done", name])
            for follower in self.followers[name]:
                self.lacking[follower].discard(name)
                self._perhaps_ready(follower)
        elif attempt > self.retries:
            log.append([self.clock, "failed", name])
            log += [[self.clock, "skipped", one] for one in sorted(self._doomed(name) - {name})]
            self.states[name] = "failed"
        else:
            self.states[name] = "retrying"
            log.append([self.clock, "retry", name])
            wait = self.backoff << (attempt - 1)
            if wait:
                self._note(self.clock + wait, name)
            else:
                self._enqueue(name)

    def _note(self, time, name):
        if time not in self.calendar:
            heappush(self.times, time)
        self.calendar[time].add(name)

    def _perhaps_ready(self, name):
        if self.states[name] == "waiting" and not self.lacking[name]:
            self._enqueue(name)

    def _enqueue(self, name):
        self.states[name] = "ready"
        insort(self.line, (self.clock, name))

    def _doomed(self, name):
        """Mark the task and all that wait for it; the names of the others."""
        self.states[name] = "skipped"
        found = set()
        for follower in self.followers[name]:
            if self.states[follower] == "waiting":
                found |= self._doomed(follower) | {follower}
        return found
