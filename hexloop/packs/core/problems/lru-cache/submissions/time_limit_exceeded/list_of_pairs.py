class LRUCache:
    # Looks through the list of pairs for the key at every call.
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.pairs = []

    def _take(self, key):
        for index, pair in enumerate(self.pairs):
            if pair[0] == key:
                return self.pairs.pop(index)
        return None

    def get(self, key: int) -> int:
        pair = self._take(key)
        if pair is None:
            return -1
        self.pairs.append(pair)
        return pair[1]

    def put(self, key: int, value: int) -> None:
        if self._take(key) is None and len(self.pairs) == self.capacity:
            self.pairs.pop(0)
        self.pairs.append((key, value))
