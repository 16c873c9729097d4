# Forgets the end of the line in the size.
from dataclasses import dataclass
from typing import Dict, List, Optional

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
        need = len(line)
        if self.files[0] and self.size + need > self.max_size:
            self.files.insert(0, [])
            del self.files[self.keep :]
            self.size = 0
        self.files[0].append(line)
        self.size += need


class Handler:
    def __init__(self, level: str, template: str, files: Files) -> None:
        self.rank = rank(level)
        self.template = template
        self.below = ""
        self.files = files

    def handle(self, record: Record) -> bool:
        if rank(record.level) < self.rank or not self._allowed(record.logger):
            return False
        self.files.write(self._line(record))
        return True

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

    def _logger(self, name: str) -> Logger:
        if name not in self._loggers:
            self._loggers[name] = Logger(self._logger(name.rpartition(".")[0]))
        return self._loggers[name]
