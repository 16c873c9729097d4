# Stores the features before the one that turns out to be unknown.
from bisect import bisect_left, bisect_right


class Timeline:
    """Values of one feature of one entity, by time."""

    def __init__(self):
        self.times = []
        self.values = []

    def put(self, ts, value):
        at = bisect_left(self.times, ts)
        if self.times[at : at + 1] == [ts]:
            self.values[at] = value
        else:
            self.times.insert(at, ts)
            self.values.insert(at, value)

    def value(self, t):
        at = bisect_right(self.times, t)
        return self.values[at - 1] if at else None

    def pairs(self):
        return [list(pair) for pair in zip(self.times, self.values)]


class View:
    def __init__(self, features):
        self.timelines = {feature: {} for feature in features}
        self.newest = {}

    def ingest(self, entity, ts, values):
        for feature, value in values.items():
            if feature not in self.timelines:
                raise ValueError(feature)
            self.timelines[feature].setdefault(entity, Timeline()).put(ts, value)
        self.newest[entity] = max(ts, self.newest.get(entity, ts))


class FeatureStore:
    def __init__(self):
        self.views = {}

    def create_view(self, view, features):
        if view in self.views:
            raise ValueError(view)
        self.views[view] = View(features)

    def ingest(self, view, entity, ts, values):
        self.views[view].ingest(entity, ts, values)

    def get_online(self, entity, features, now):
        return [self._value(timelines, entity, now) for timelines in self._resolve(features)]

    def get_historical(self, rows, features):
        found = self._resolve(features)
        return [[*row, *(self._value(timelines, row[0], row[1]) for timelines in found)] for row in rows]

    def history(self, entity, feature):
        (timelines,) = self._resolve([feature])
        return timelines[entity].pairs() if entity in timelines else []

    def stale(self, view, before):
        newest = self.views[view].newest
        return sorted(entity for entity in newest if newest[entity] < before)

    def _resolve(self, features):
        """The timelines by entity of each name."""
        pairs = [name.split(":") for name in features]
        return [self.views[view].timelines[feature] for view, feature in pairs]

    def _value(self, timelines, entity, t):
        return timelines[entity].value(t) if entity in timelines else None
