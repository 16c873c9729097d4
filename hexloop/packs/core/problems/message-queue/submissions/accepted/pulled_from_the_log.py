from bisect import insort
from collections import OrderedDict, defaultdict, deque


class Reader:
    """Reads the log up to a cursor. What it met is ready, in flight, parked behind its key, or done."""

    def __init__(self, log, cursor):
        self.log, self.cursor = log, cursor
        self.ready = []  # ascending
        self.flying = OrderedDict()  # offset -> end; all fly equally long, so the first to end is the first in it
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

    def land(self, at):
        while self.flying:
            offset = next(iter(self.flying))
            if self.flying[offset] > at:
                break
            self.back(offset)

    def back(self, offset):
        insort(self.ready, offset)
        return self.flying.pop(offset)

    def done(self, offset):
        del self.flying[offset]
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

    def publish(self, topic, key, body, at):
        self.logs[topic].append((key, body))
        return len(self.logs[topic]) - 1

    def subscribe(self, name, topic, start, at):
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
            reader.flying[offset] = at + self.visibility
            reader.tries[offset] += 1
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
        reader.back(offset)
        return True

    def backlog(self, name, at):
        reader = self._landed(name, at)
        reader.read(len(reader.log))
        return {
            "ready": len(reader.ready),
            "in_flight": len(reader.flying),
            "blocked": sum(map(len, reader.parked.values())),
        }

    def _landed(self, name, at):
        reader = self.readers[name]
        reader.land(at)
        return reader
