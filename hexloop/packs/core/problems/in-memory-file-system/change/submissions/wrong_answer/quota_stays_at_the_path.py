# Quotas stand at paths, so a moved directory leaves its own behind.
import re
from collections import defaultdict


class FileSystem:
    """Everything by its plain path; beside it the names in each directory."""

    def __init__(self):
        self.texts = {}  # path of a file -> text
        self.names = {"/": set()}  # path of a directory -> names inside
        self.used = {"characters": defaultdict(int), "entries": defaultdict(int)}  # by path of a directory
        self.limits = {"characters": {}, "entries": {}}

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
        self._claim(path, None, 0, len(missing))
        for made in reversed(missing):
            self._enter(made)
            self.used["entries"][made] = missing.index(made)
            self.names[made] = set()

    def write(self, path, text, append):
        path = self._plain(path)
        if path in self.names:
            raise IsADirectoryError(path)
        self._check_way(path)
        if path in self.texts and append:
            text = self.texts[path] + text
        self._claim(path, None, len(text) - len(self.texts.get(path, "")), path not in self.texts)
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
        self._claim_for(source, place, source)
        kept = [(place + path[len(source):], limits, limits.pop(path))
                for limits in self.limits.values() for path in list(limits) if (path + "/").startswith(source + "/")]
        texts, names = self._branch(source)
        self._put(texts, names, source, place)
        self._drop(source)
        for path, limits, limit in kept:
            limits[source + path[len(place):]] = limit

    def cp(self, source, target):
        source, place = self._from_to(source, target)
        if source == place:
            raise ValueError(target)
        self._check_place(source, place)
        self._claim_for(source, place, None)
        self._put(*self._branch(source), source, place)

    def rm(self, path, recursive):
        path = self._there(path)
        if path == "/" or (self.names.get(path) and not recursive):
            raise ValueError(path)
        self._claim(None, path, *self._weight(path))
        self._drop(path)

    def find(self, path, pattern):
        path = self._there(path)
        if path in self.texts:
            raise NotADirectoryError(path)
        fits = re.compile("".join({"*": ".*", "?": "."}.get(sign, re.escape(sign)) for sign in pattern))
        texts, names = self._branch(path)
        return sorted(one for one in [*texts, *names] if one != path and fits.fullmatch(one.rpartition("/")[2]))

    def set_quota(self, path, measure, limit):
        path = self._directory(path, measure)
        if limit is None:
            self.limits[measure].pop(path, None)
            return
        if limit < max(self.used[measure][path], 0):
            raise ValueError(limit)
        self.limits[measure][path] = limit

    def usage(self, path, measure):
        path = self._directory(path, measure)
        return self.used[measure][path]

    def room(self, path, measure):
        path = self._directory(path, measure)
        limits, used = self.limits[measure], self.used[measure]
        return min((limits[one] - used[one] for one in [path, *self._all_above(path)] if one in limits), default=None)

    # quotas

    def _directory(self, path, measure):
        path = self._there(path)
        if path in self.texts:
            raise NotADirectoryError(path)
        if measure not in self.used:
            raise ValueError(measure)
        return path

    def _weight(self, path):
        if path in self.texts:
            return len(self.texts[path]), 1
        return self.used["characters"][path], self.used["entries"][path] + 1

    def _claim_for(self, source, place, left):
        characters, entries = self._weight(source)
        self._claim(place, left, characters, entries, self._weight(place) if place in self.texts else (0, 0))

    def _claim(self, place, left, characters, entries, replaced=(0, 0)):
        """Book what comes to one place and leaves another, if all quotas hold afterwards."""
        booked = []
        for measure, amount, less in (("characters", characters, replaced[0]), ("entries", entries, replaced[1])):
            change = defaultdict(int)
            for one in self._all_above(place):
                change[one] += amount - less
            for one in self._all_above(left):
                change[one] -= amount
            used, limits = self.used[measure], self.limits[measure]
            for one, amount in change.items():
                if one in limits and used[one] + amount > limits[one]:
                    raise OSError(one)
            booked.append((used, change))
        for used, change in booked:
            for one, amount in change.items():
                used[one] += amount

    def _all_above(self, path):
        while path not in (None, "/"):
            path = self._above(path)
            yield path

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
            for table in (*self.used.values(), *self.limits.values()):
                table.pop(one, None)
        self.names[self._above(path)].remove(path.rpartition("/")[2])

    def _put(self, texts, names, source, place):
        self._enter(place)
        for path, text in texts.items():
            self.texts[place + path[len(source):]] = text
        for path, inside in names.items():
            self.names[place + path[len(source):]] = inside
            for used in self.used.values():
                used[place + path[len(source):]] = used[path]
