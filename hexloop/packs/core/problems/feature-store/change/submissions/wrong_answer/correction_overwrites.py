# Replaces the value of a time, so that those who ask earlier lose it.
from bisect import bisect_left, bisect_right


class Timeline:
    """Revisions (ts, known, value) of one feature of one entity; equal times in the order of calls."""

    def __init__(self):
        self.keys = []
        self.values = []

    def put(self, ts, known, value):
        at = bisect_left(self.keys, (ts,))
        if at < len(self.keys) and self.keys[at][0] == ts:
            del self.keys[at], self.values[at]
        self.keys.insert(at, (ts, known))
        self.values.insert(at, value)

    def find(self, t, honest):
        """(ts, value) at time t, or None; whoever is not honest does not ask since when it is known."""
        at = bisect_left(self.keys, (t + 1,)) - 1
        while honest and at >= 0 and self.keys[at][1] > t:
            at -= 1
        return (self.keys[at][0], self.values[at]) if at >= 0 else None

    def pairs(self):
        latest = {ts: value for (ts, _), value in zip(self.keys, self.values)}
        return [[ts, value] for ts, value in latest.items()]


class View:
    def __init__(self, features):
        self.timelines = {feature: {} for feature in features}
        self.newest = {}
        self.ttl = None

    def ingest(self, entity, ts, values, known):
        if known < ts:
            raise ValueError(known)
        for feature in values:
            if feature not in self.timelines:
                raise ValueError(feature)
        for feature, value in values.items():
            self.timelines[feature].setdefault(entity, Timeline()).put(ts, known, value)
        self.newest[entity] = max(ts, self.newest.get(entity, ts))

    def value(self, feature, entity, t, honest=True):
        timeline = self.timelines[feature].get(entity)
        found = timeline and timeline.find(t, honest)
        if not found or self.ttl is not None and t - found[0] > self.ttl:
            return None
        return found[1]


class FeatureStore:
    def __init__(self):
        self.views = {}

    def create_view(self, view, features):
        if view in self.views:
            raise ValueError(view)
        self.views[view] = View(features)

    def ingest(self, view, entity, ts, values, known=None):
        self.views[view].ingest(entity, ts, values, ts if known is None else known)

    def set_ttl(self, view, ttl):
        chosen = self.views[view]
        if ttl is not None and ttl < 0:
            raise ValueError(ttl)
        chosen.ttl = ttl

    def get_online(self, entity, features, now):
        return [view.value(feature, entity, now) for view, feature in self._resolve(features)]

    def get_historical(self, rows, features):
        found = self._resolve(features)
        return [[*row, *(view.value(feature, row[0], row[1]) for view, feature in found)] for row in rows]

    def leaks(self, rows, features):
        found = list(zip(features, self._resolve(features)))
        return [
            [at, name]
            for at, (entity, t, _) in enumerate(rows)
            for name, (view, feature) in found
            if view.value(feature, entity, t) != view.value(feature, entity, t, honest=False)
        ]

    def history(self, entity, feature):
        ((view, short),) = self._resolve([feature])
        return view.timelines[short][entity].pairs() if entity in view.timelines[short] else []

    def stale(self, view, before):
        newest = self.views[view].newest
        return sorted(entity for entity in newest if newest[entity] < before)

    def _resolve(self, features):
        """View and feature of each name."""
        pairs = []
        for name in features:
            view, feature = name.split(":")
            if feature not in self.views[view].timelines:
                raise KeyError(name)
            pairs.append((self.views[view], feature))
        return pairs
