# Lets errors wait like everything else.
from collections import deque
from dataclasses import dataclass
from typing import Deque, Dict, List, Optional, Tuple

LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]


def rank(level: str) -> int:
    """The place of a level; ValueError when there is no such level."""
    return LEVELS.index(level)


@dataclass(frozen=True)
class Record:
    logger: str
    level: str
    message: str
    at: int


class Files:
    """The newest files of a handler, and the size of the first."""

    def __init__(self, max_size: int, keep: int) -> None:
        self.max_size = max_size
        self.keep = keep
        self.size = 0
        self.files: List[List[str]] = [[]]

    def write(self, line: str) -> None:
        need = len(line) + 1
        if self.size and self.size + need > self.max_size:
            self.files.insert(0, [])
            del self.files[self.keep :]
            self.size = 0
        self.files[0].append(line)
        self.size += need


class Queue:
    """Lines with the rank of their level, the oldest first, between a handler and its files."""

    def __init__(self, capacity: int, policy: str, handler: "Handler") -> None:
        policies = {"block": self._block, "drop_new": self._drop_new, "drop_old": self._drop_old, "drop_least": self._drop_least}
        if capacity < 0 or policy not in policies:
            raise ValueError("no such queue")
        self.capacity = capacity
        self.has_room_for = policies[policy]
        self.handler = handler
        self.waiting: Deque[Tuple[int, str]] = deque()

    def put(self, level: int, line: str) -> bool:
        if level >= rank("CRITICAL"):
            self.work(len(self.waiting))
            self.handler.files.write(line)
        elif len(self.waiting) < self.capacity or self.has_room_for(level):
            self.waiting.append((level, line))
        else:
            return False
        return True

    def work(self, n: int) -> int:
        count = min(n, len(self.waiting))
        for _ in range(count):
            self.handler.files.write(self.waiting.popleft()[1])
        return count

    def _block(self, level: int) -> bool:
        return self.work(1) == 1

    def _drop_new(self, level: int) -> bool:
        self.handler.lost += 1
        return False

    def _drop_old(self, level: int) -> bool:
        self.handler.lost += 1
        self.waiting.popleft()
        return True

    def _drop_least(self, level: int) -> bool:
        self.handler.lost += 1
        least = min(range(len(self.waiting)), key=lambda place: self.waiting[place][0])
        if self.waiting[least][0] > level:
            return False
        del self.waiting[least]
        return True


class Handler:
    def __init__(self, level: str, template: str, files: Files) -> None:
        self.rank = rank(level)
        self.template = template
        self.below = ""
        self.files = files
        self.queue: Optional[Queue] = None
        self.lost = 0

    def handle(self, record: Record) -> bool:
        if rank(record.level) < self.rank or not self._allowed(record.logger):
            return False
        line = self._line(record)
        if self.queue is None:
            self.files.write(line)
            return True
        return self.queue.put(rank(record.level), line)

    def set_queue(self, capacity: int, policy: str) -> None:
        fresh = Queue(capacity, policy, self)
        if self.queue:
            self.queue.work(len(self.queue.waiting))
        self.queue = fresh if capacity else None

    def _allowed(self, logger: str) -> bool:
        return not self.below or f"{logger}.".startswith(f"{self.below}.")

    def _line(self, record: Record) -> str:
        name = record.logger or "root"
        return self.template.format(time=record.at, level=record.level, logger=name, message=record.message)


class Logger:
    def __init__(self, parent: Optional["Logger"]) -> None:
        self.parent = parent
        self.level: Optional[str] = None
        self.propagate = True
        self.handlers: Dict[str, Handler] = {}

    def effective(self) -> str:
        node = self
        while node.level is None:
            node = node.parent
        return node.level

    def reached(self) -> Dict[str, Handler]:
        """The handlers of this logger and of those that its records come to."""
        found = dict(self.handlers)
        node = self
        while node.propagate and node.parent:
            node = node.parent
            found.update(node.handlers)
        return found


class LogSystem:
    def __init__(self) -> None:
        root = Logger(None)
        root.level = "WARNING"
        self._loggers: Dict[str, Logger] = {"": root}
        self._handlers: Dict[str, Handler] = {}

    def add_handler(self, handler: str, level: str, template: str, max_size: int, keep: int) -> None:
        if handler in self._handlers:
            raise ValueError("the name is taken")
        self._handlers[handler] = Handler(level, template, Files(max_size, keep))

    def set_template(self, handler: str, template: str) -> None:
        self._handlers[handler].template = template

    def restrict(self, handler: str, logger: str) -> None:
        self._handlers[handler].below = logger

    def attach(self, logger: str, handler: str) -> bool:
        one, attached = self._handlers[handler], self._logger(logger).handlers
        new = handler not in attached
        attached[handler] = one
        return new

    def detach(self, logger: str, handler: str) -> bool:
        one = self._handlers[handler]
        return self._logger(logger).handlers.pop(handler, None) is one

    def set_level(self, logger: str, level: Optional[str]) -> None:
        if level is not None or not logger:
            rank(level)
        self._logger(logger).level = level

    def level(self, logger: str) -> str:
        return self._logger(logger).effective()

    def set_propagate(self, logger: str, on: bool) -> None:
        self._logger(logger).propagate = on

    def log(self, logger: str, level: str, message: str, at: int) -> int:
        called = self._logger(logger)
        if rank(level) < rank(called.effective()):
            return 0
        record = Record(logger, level, message, at)
        return sum([one.handle(record) for one in called.reached().values()])

    def files(self, handler: str) -> List[List[str]]:
        return self._handlers[handler].files.files

    def set_queue(self, handler: str, capacity: int, policy: str) -> None:
        self._handlers[handler].set_queue(capacity, policy)

    def work(self, handler: str, n: int) -> int:
        queue = self._handlers[handler].queue
        return queue.work(n) if queue else 0

    def waiting(self, handler: str) -> int:
        queue = self._handlers[handler].queue
        return len(queue.waiting) if queue else 0

    def lost(self, handler: str) -> int:
        return self._handlers[handler].lost

    def _logger(self, name: str) -> Logger:
        if name not in self._loggers:
            self._loggers[name] = Logger(self._logger(name.rpartition(".")[0]))
        return self._loggers[name]
