import re


class FileSystem:
    """Everything by its plain path; beside it the names in each directory."""

    def __init__(self):
        self.texts = {}  # path of a file -> text
        self.names = {"/": set()}  # path of a directory -> names inside

    # calls

    def mkdir(self, path, parents):
        path = self._plain(path)
        missing = []
        at = path
        while at not in self.names and at not in self.texts:
            missing.append(at)
            at = self._above(at)
        if not missing and (at in self.texts or not parents):
            raise FileExistsError(path)
        if at in self.texts:
            raise NotADirectoryError(at)
        if len(missing) > 1 and not parents:
            raise FileNotFoundError(path)
        for made in reversed(missing):
            self._enter(made)
            self.names[made] = set()

    def write(self, path, text, append):
        path = self._plain(path)
        if path in self.names:
            raise IsADirectoryError(path)
        self._check_way(path)
        if path in self.texts and append:
            text = self.texts[path] + text
        self._enter(path)
        self.texts[path] = text

    def read(self, path):
        path = self._there(path)
        if path in self.names:
            raise IsADirectoryError(path)
        return self.texts[path]

    def ls(self, path):
        path = self._there(path)
        if path in self.texts:
            return [path.rpartition("/")[2]]
        return [name + ("/" if self._join(path, name) in self.names else "") for name in sorted(self.names[path])]

    def mv(self, source, target):
        source, place = self._from_to(source, target)
        if source == place:
            return
        self._check_place(source, place)
        texts, names = self._branch(source)
        self._drop(source)
        self._put(texts, names, source, place)

    def cp(self, source, target):
        source, place = self._from_to(source, target)
        if source == place:
            raise ValueError(target)
        self._check_place(source, place)
        self._put(*self._branch(source), source, place)

    def rm(self, path, recursive):
        path = self._there(path)
        if path == "/" or (self.names.get(path) and not recursive):
            raise ValueError(path)
        self._drop(path)

    def find(self, path, pattern):
        path = self._there(path)
        if path in self.texts:
            raise NotADirectoryError(path)
        fits = re.compile("".join({"*": ".*", "?": "."}.get(sign, re.escape(sign)) for sign in pattern))
        texts, names = self._branch(path)
        return sorted(one for one in [*texts, *names] if one != path and fits.fullmatch(one.rpartition("/")[2]))

    # paths

    def _plain(self, path):
        if path[:1] != "/":
            raise ValueError(path)
        plain = []
        for part in path.split("/"):
            if part == "..":
                plain = plain[:-1]
            elif part and part != ".":
                plain.append(part)
        return "/" + "/".join(plain)

    def _above(self, path):
        return path.rpartition("/")[0] or "/"

    def _join(self, path, name):
        return path.rstrip("/") + "/" + name

    def _check_way(self, path):
        above = self._above(path)
        if above in self.names:
            return
        while above not in self.names:
            if above in self.texts:
                raise NotADirectoryError(above)
            above = self._above(above)
        raise FileNotFoundError(path)

    def _there(self, path):
        path = self._plain(path)
        if path not in self.names and path not in self.texts:
            self._check_way(path)
            raise FileNotFoundError(path)
        return path

    def _from_to(self, source, target):
        source, target = self._there(source), self._plain(target)
        if source == "/":
            raise ValueError(source)
        if target in self.names:
            target = self._join(target, source.rpartition("/")[2])
        return source, target

    def _check_place(self, source, place):
        if source in self.names and place.startswith(source + "/"):
            raise ValueError(place)
        self._check_way(place)
        if place in self.names or (place in self.texts and source in self.names):
            raise FileExistsError(place)

    # branches

    def _branch(self, path):
        """Copies of all texts and all names from the path on."""
        texts, names, stack = {}, {}, [path]
        while stack:
            at = stack.pop()
            if at in self.texts:
                texts[at] = self.texts[at]
            else:
                names[at] = set(self.names[at])
                stack.extend(self._join(at, name) for name in names[at])
        return texts, names

    def _enter(self, path):
        self.names[self._above(path)].add(path.rpartition("/")[2])

    def _drop(self, path):
        texts, names = self._branch(path)
        for one in texts:
            del self.texts[one]
        for one in names:
            del self.names[one]
        self.names[self._above(path)].remove(path.rpartition("/")[2])

    def _put(self, texts, names, source, place):
        self._enter(place)
        for path, text in texts.items():
            self.texts[place + path[len(source):]] = text
        for path, inside in names.items():
            self.names[place + path[len(source):]] = inside
