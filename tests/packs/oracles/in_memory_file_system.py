"""In-Memory File System as one dictionary of all paths, every question answered by a look at each of them."""

NAMES = ("a", "b", "a.b", "ab", "c")


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


def draw(rng):
    model, operations, args = Model(), ["FileSystem"], [[]]
    for _ in range(rng.randint(1, 30)):
        name, arg = some_call(rng, model)
        if len(model.all) > 25 and name == "cp":
            continue
        errors, _ = model.call(name, *arg)
        if len(errors) < 2:
            operations.append(name)
            args.append(arg)
    return {"operations": [*operations, "find"], "args": [*args, ["/", "*"]]}


def answer(case):
    model, answers = Model(), [None]
    for name, arg in list(zip(case["operations"], case["args"], strict=True))[1:]:
        errors, value = model.call(name, *arg)
        answers.append({"raises": errors.pop()} if errors else value)
    return answers


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
