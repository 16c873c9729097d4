from bisect import insort
from collections import defaultdict, deque


class Retry:
    """Asked after each failure how long to wait; ``None`` is for giving up."""

    def __init__(self, policy):
        self.most, self.first, self.longest, self.factor, self.letters = float("inf"), 0, 0, 1, None
        if policy is None:
            return
        delay = policy["delay"]
        if delay["kind"] not in ("none", "fixed", "doubling"):
            raise ValueError(delay)
        self.most, self.letters = policy["most_attempts"], policy["dead_letters"]
        if delay["kind"] != "none":
            self.first = self.longest = delay["ms"]
        if delay["kind"] == "doubling":
            self.longest, self.factor = delay["most"], 2
        if self.most < 1 or (delay["kind"] != "none" and min(self.first, self.longest) < 1):
            raise ValueError(policy)

    def delay(self, attempt):
        return None if attempt >= self.most else min(self.longest, self.first * self.factor ** (attempt - 1))


class Reader:
    """Reads the log up to a cursor. What it met is ready, in flight, parked behind its key, or done."""

    def __init__(self, log, cursor):
        self.log, self.cursor = log, cursor
        self.ready = []  # ascending
        self.flying = {}  # offset -> end
        self.ends = []  # (end, offset) of what is in flight, ascending
        self.waiting = []  # (end of the delay, offset), ascending
        self.retry = Retry(None)
        self.parked = defaultdict(deque)
        self.busy = set()
        self.tries = defaultdict(int)

    def read(self, wanted):
        """Go on until so many are ready, or to the end of the log."""
        while len(self.ready) < wanted and self.cursor < len(self.log):
            key = self.log[self.cursor][0]
            if key in self.busy:
                self.parked[key].append(self.cursor)
            else:
                self.ready.append(self.cursor)
            if key is not None:
                self.busy.add(key)
            self.cursor += 1

    def fly(self, offset, end):
        self.flying[offset] = end
        insort(self.ends, (end, offset))
        self.tries[offset] += 1

    def stop(self, offset):
        self.ends.remove((self.flying.pop(offset), offset))

    def wake(self, at):
        while self.waiting and self.waiting[0][0] <= at:
            insort(self.ready, self.waiting.pop(0)[1])

    def fail(self, offset, when):
        """The message for the dead letters, if there is one."""
        delay = self.retry.delay(self.tries[offset])
        if delay is None:
            self.done(offset)
            return self.log[offset]
        self.stop(offset)
        insort(self.waiting, (when + delay, offset))
        return None

    def done(self, offset):
        self.stop(offset)
        key = self.log[offset][0]
        self.busy.discard(key)
        if self.parked[key]:
            insort(self.ready, self.parked[key].popleft())
            self.busy.add(key)


class MessageBroker:
    def __init__(self, visibility):
        if visibility <= 0:
            raise ValueError(visibility)
        self.visibility = visibility
        self.logs = defaultdict(list)
        self.readers = {}

    def set_retry(self, name, policy, at):
        self._happen(at)
        self.readers[name].retry = Retry(policy)

    def length(self, topic, at):
        self._happen(at)
        return len(self.logs[topic])

    def publish(self, topic, key, body, at):
        self._happen(at)
        self.logs[topic].append((key, body))
        return len(self.logs[topic]) - 1

    def subscribe(self, name, topic, start, at):
        self._happen(at)
        log = self.logs[topic]
        if name in self.readers or (start is not None and (start < 0 or start > len(log))):
            raise ValueError(name)
        self.readers[name] = Reader(log, len(log) if start is None else start)

    def poll(self, name, limit, at):
        reader = self._landed(name, at)
        if limit <= 0:
            raise ValueError(limit)
        reader.read(limit)
        taken, reader.ready = reader.ready[:limit], reader.ready[limit:]
        for offset in taken:
            reader.fly(offset, at + self.visibility)
        return [[offset, reader.log[offset][1], reader.tries[offset]] for offset in taken]

    def ack(self, name, offset, at):
        reader = self._landed(name, at)
        if offset not in reader.flying:
            return False
        reader.done(offset)
        return True

    def nack(self, name, offset, at):
        reader = self._landed(name, at)
        if offset not in reader.flying:
            return False
        self._failed(reader, offset, at)
        return True

    def backlog(self, name, at):
        reader = self._landed(name, at)
        reader.read(len(reader.log))
        return {
            "ready": len(reader.ready),
            "in_flight": len(reader.flying),
            "blocked": len(reader.waiting) + sum(map(len, reader.parked.values())),
        }

    def _landed(self, name, at):
        self._happen(at)
        reader = self.readers[name]
        reader.wake(at)
        return reader

    def _happen(self, at):
        while True:
            first = min(
                ((reader.ends[0][0], name, reader.ends[0][1]) for name, reader in self.readers.items() if reader.ends),
                default=None,
            )
            if first is None or first[0] > at:
                return
            self._failed(self.readers[first[1]], first[2], first[0])

    def _failed(self, reader, offset, when):
        letter = reader.fail(offset, when)
        if letter is not None and reader.retry.letters is not None:
            self.logs[reader.retry.letters].append(letter)
