import random


NAMES = ("a", "b", "c", "ab")


def some_path(rng, model):
    """Mostly something that is there or could be, at times spelled in an odd way."""
    path = rng.choice(sorted(model.all))
    if rng.random() < 0.45 and path.count("/") < 5:
        path = path.rstrip("/") + "/" + rng.choice(NAMES)
    if rng.random() < 0.12:
        path = rng.choice(("/../", "//", "/x/..", "/./")) + path
    if rng.random() < 0.05:
        path = path + "/" + rng.choice((".", "", rng.choice(NAMES) + "/.."))
    return path[1:] if rng.random() < 0.01 else path


def some_call(rng, model):
    name = rng.choices(("mkdir", "write", "read", "ls", "mv", "cp", "rm", "find"), (24, 20, 8, 10, 16, 10, 7, 8))[0]
    path = some_path(rng, model)
    if name in ("mv", "cp"):
        return name, [path, some_path(rng, model)]
    if name == "write":
        return name, [path, rng.choice(("", "x", "yz", "w" * 5)), rng.random() < 0.5]
    if name == "find":
        return name, [path, rng.choice(("*", "a*", "?", "*b", "a.b", "a?b", "*.*", "ab"))]
    return name, [path] if name in ("read", "ls") else [path, rng.random() < 0.6]


class Model:
    """All paths in one dictionary, None for a directory. Says of a call which exceptions it gives reason for."""

    def __init__(self):
        self.all = {"/": None}

    def call(self, name, *args):
        """The exceptions, and what the call returns when there are none."""
        paths = 2 if name in ("mv", "cp") else 1
        plain = [self.plain(path) for path in args[:paths]]
        if None in plain:
            return self.errors_of_others(plain) | {"ValueError"}, None
        return getattr(self, name)(*plain, *args[paths:])

    def errors_of_others(self, plain):
        return {error for path in plain if path for error in self.way(path) or self.gone(path)}

    @staticmethod
    def plain(path):
        if not path.startswith("/"):
            return None
        parts = []
        for part in path.split("/"):
            if part == "..":
                parts = parts[:-1]
            elif part not in ("", "."):
                parts.append(part)
        return "/" + "/".join(parts)

    def way(self, path):
        parts = path.split("/")
        for end in range(2, len(parts)):
            above = "/".join(parts[:end])
            if above not in self.all:
                return {"FileNotFoundError"}
            if self.all[above] is not None:
                return {"NotADirectoryError"}
        return set()

    def gone(self, path):
        return set() if path in self.all else {"FileNotFoundError"}

    def is_dir(self, path):
        return path in self.all and self.all[path] is None

    def below(self, path):
        start = path.rstrip("/") + "/"
        return [one for one in self.all if one.startswith(start) and one != path]

    def mkdir(self, path, parents):
        errors = self.way(path)
        if parents:
            errors -= {"FileNotFoundError"}
        if path in self.all and not (parents and self.is_dir(path)):
            errors |= {"FileExistsError"}
        if not errors:
            parts = path.split("/")
            for end in range(2, len(parts) + 1):
                if parts[end - 1]:
                    self.all.setdefault("/".join(parts[:end]), None)
        return errors, None

    def write(self, path, text, append):
        errors = self.way(path) | ({"IsADirectoryError"} if self.is_dir(path) else set())
        if not errors:
            self.all[path] = (self.all.get(path) or "") * append + text
        return errors, None

    def read(self, path):
        errors = self.way(path) or self.gone(path) or ({"IsADirectoryError"} if self.is_dir(path) else set())
        return errors, None if errors else self.all[path]

    def ls(self, path):
        errors = self.way(path) or self.gone(path)
        if errors or not self.is_dir(path):
            return errors, None if errors else [path.split("/")[-1]]
        found = [one for one in self.below(path) if "/" not in one[len(path.rstrip("/")) + 1 :]]
        return errors, [one.split("/")[-1] + "/" * self.is_dir(one) for one in sorted(found)]

    def rm(self, path, recursive):
        errors = self.way(path) or self.gone(path)
        if path == "/" or (not errors and self.below(path) and not recursive):
            errors = errors | {"ValueError"}
        if not errors:
            for one in [*self.below(path), path]:
                del self.all[one]
        return errors, None

    def find(self, path, pattern):
        errors = self.way(path) or self.gone(path)
        if errors or not self.is_dir(path):
            return errors or {"NotADirectoryError"}, None
        return errors, sorted(one for one in self.below(path) if fits(one.split("/")[-1], pattern))

    def mv(self, source, target):
        return self.transfer(source, target, keep=False)

    def cp(self, source, target):
        return self.transfer(source, target, keep=True)

    def transfer(self, source, target, keep):
        place = target.rstrip("/") + "/" + source.split("/")[-1] if self.is_dir(target) else target
        errors = (self.way(source) or self.gone(source)) | self.way(place)
        if source == "/":
            return errors | {"ValueError"}, None
        if place == source:
            return errors | ({"ValueError"} if keep else set()), None
        if self.is_dir(source) and place.startswith(source + "/"):
            errors = errors | {"ValueError"}
        if place in self.all and (self.is_dir(place) or self.is_dir(source)):
            errors = errors | {"FileExistsError"}
        if not errors:
            branch = {one: self.all[one] for one in [source, *self.below(source)]}
            if not keep:
                self.all = {path: text for path, text in self.all.items() if path not in branch}
            for one, text in branch.items():
                self.all[place + one[len(source) :]] = text
        return errors, None


def fits(name, pattern):
    if not pattern:
        return not name
    if pattern[0] == "*":
        return any(fits(name[at:], pattern[1:]) for at in range(len(name) + 1))
    return bool(name) and pattern[0] in ("?", name[0]) and fits(name[1:], pattern[1:])


MEASURES = ("characters", "entries")


class Quotas(Model):
    """The same with quotas: a call is tried, measured, and taken back when a directory holds too much."""

    def __init__(self):
        super().__init__()
        self.limits = {}  # measure and path -> limit

    def usage(self, path, measure):
        inside = self.below(path)
        return len(inside) if measure == "entries" else sum(len(self.all[one] or "") for one in inside)

    def attempt(self, name, *arg):
        """Whether the call may be asked; it is done when it goes through."""
        before, limits = dict(self.all), dict(self.limits)
        errors, _ = self.call(name, *arg)
        if len(errors) > 1:
            return False
        if name == "mv" and not errors:
            self.move_limits(*map(self.plain, arg), before)
        self.limits = {key: limit for key, limit in self.limits.items() if self.is_dir(key[1])}
        if any(self.usage(path, measure) > limit for (measure, path), limit in self.limits.items()):
            self.all, self.limits = before, limits
        if len(self.all) > 40 or max(path.count("/") for path in self.all) > 12:
            self.all, self.limits = before, limits
            return False
        return True

    def move_limits(self, source, target, before):
        if target in before and before[target] is None:
            target = target.rstrip("/") + "/" + source.split("/")[-1]
        moved = {}
        for (measure, path), limit in self.limits.items():
            inside = path == source or path.startswith(source + "/")
            moved[measure, target + path[len(source) :] if inside else path] = limit
        self.limits = moved


def story(rng, steps):
    model, operations, args = Quotas(), ["FileSystem"], [[]]

    def ask(name, *arg):
        operations.append(name)
        args.append(list(arg))

    while len(operations) <= steps:
        directory = rng.choice(sorted(path for path in model.all if model.is_dir(path)))
        measure = rng.choice(MEASURES)
        draw = rng.random()
        if draw < 0.12:
            limit = rng.choice([None, model.usage(directory, measure) + rng.choice([-1, 0, 1, 2, 4, 8])])
            ask("set_quota", directory, measure, limit)
            if limit is None:
                model.limits.pop((measure, directory), None)
            elif limit >= model.usage(directory, measure):
                model.limits[measure, directory] = limit
        elif draw < 0.3:
            ask(rng.choice(["usage", "room"]), directory, measure)
        else:
            name, arg = some_call(rng, model)
            if model.attempt(name, *arg):
                ask(name, *arg)
    for measure in MEASURES:
        ask("usage", "/", measure)
        ask("room", rng.choice(sorted(path for path in model.all if model.is_dir(path))), measure)
    ask("find", "/", "*")
    return {"operations": operations, "args": args, "note": f"{steps} random calls"}


def wide(rng):
    """Thousands of files below one quota."""
    operations, args = ["FileSystem", "mkdir", "set_quota"], [[], ["/a/b/c", True], ["/a", "characters", 10_000]]
    for at in range(2500):
        operations += ["write", "room"]
        args += [[f"/a/b/c/f{at}", "x" * (at % 9), False], ["/a/b/c", "characters"]]
    operations += ["mv", "usage", "usage", "cp"]
    args += [["/a/b", "/"], ["/a", "characters"], ["/b", "entries"], ["/b", "/a"]]
    return {"operations": operations, "args": args, "note": "2 500 files below a quota that some do not fit"}


def generate(seed):
    rng = random.Random(seed)
    for steps in (30, 40, 60, 80, 100, 150, 250):
        yield story(rng, steps)
    yield wide(rng)
