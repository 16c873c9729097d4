# Keeps as many old files as asked for beside the new one.
import re
from collections import defaultdict, deque

RANK = {"DEBUG": 1, "INFO": 2, "WARNING": 3, "ERROR": 4, "CRITICAL": 5}


class LogSystem:
    """No nodes: dictionaries from names to what was said of them, and a path of names for each question."""

    def __init__(self):
        self.own = {"": "WARNING"}
        self.silent = set()
        self.attached = defaultdict(set)
        self.handlers = {}

    def add_handler(self, handler, level, template, max_size, keep):
        if handler in self.handlers or level not in RANK:
            raise ValueError(handler)
        self.handlers[handler] = {"rank": RANK[level], "template": template, "max": max_size, "below": ()}
        self.handlers[handler]["files"] = deque([[]], keep + 1)
        self.handlers[handler]["room"] = max_size

    def set_template(self, handler, template):
        self.handlers[handler]["template"] = template

    def restrict(self, handler, logger):
        self.handlers[handler]["below"] = tuple(logger.split(".")) if logger else ()

    def attach(self, logger, handler):
        self.handlers[handler]
        there = handler in self.attached[logger]
        self.attached[logger].add(handler)
        return not there

    def detach(self, logger, handler):
        self.handlers[handler]
        there = handler in self.attached[logger]
        self.attached[logger].discard(handler)
        return there

    def set_level(self, logger, level):
        if level is None and logger:
            self.own.pop(logger, None)
        elif level in RANK:
            self.own[logger] = level
        else:
            raise ValueError(level)

    def level(self, logger):
        return next(self.own[name] for name in self._path(logger) if name in self.own)

    def set_propagate(self, logger, on):
        if on:
            self.silent.discard(logger)
        else:
            self.silent.add(logger)

    def log(self, logger, level, message, at):
        if level not in RANK:
            raise ValueError(level)
        if RANK[level] < RANK[self.level(logger)]:
            return 0
        reached = set()
        for name in self._path(logger):
            reached |= self.attached.get(name, set())
            if name in self.silent:
                break
        words = {"{time}": str(at), "{level}": level, "{logger}": logger or "root", "{message}": message}
        taking = [name for name in reached if self._takes(self.handlers[name], logger, level)]
        for name in taking:
            one = self.handlers[name]
            self._write(one, re.sub(r"\{\w+\}", lambda found: words[found[0]], one["template"]))
        return len(taking)

    def files(self, handler):
        return list(self.handlers[handler]["files"])

    def _path(self, logger):
        while logger:
            yield logger
            logger = logger[: max(logger.rfind("."), 0)]
        yield ""

    def _takes(self, one, logger, level):
        return RANK[level] >= one["rank"] and tuple(logger.split("."))[: len(one["below"])] == one["below"]

    def _write(self, one, line):
        one["room"] -= len(line) + 1
        if one["files"][0] and one["room"] < 0:
            one["files"].appendleft([])
            one["room"] = one["max"] - len(line) - 1
        one["files"][0].append(line)
