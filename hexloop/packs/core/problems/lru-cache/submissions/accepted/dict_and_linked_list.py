class Node:
    def __init__(self, key, value):
        self.key, self.value = key, value
        self.prev = self.next = None


class LRUCache:

    def __init__(self, capacity: int):
        self.capacity = capacity
        self.nodes = {}
        self.stale, self.fresh = Node(0, 0), Node(0, 0)
        self.stale.next, self.fresh.prev = self.fresh, self.stale

    def _unhook(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _append(self, node):
        last = self.fresh.prev
        last.next = self.fresh.prev = node
        node.prev, node.next = last, self.fresh

    def get(self, key: int) -> int:
        if key not in self.nodes:
            return -1
        node = self.nodes[key]
        self._unhook(node)
        self._append(node)
        return node.value

    def put(self, key: int, value: int) -> None:
        if key in self.nodes:
            self._unhook(self.nodes[key])
        self.nodes[key] = Node(key, value)
        self._append(self.nodes[key])
        if len(self.nodes) > self.capacity:
            oldest = self.stale.next
            self._unhook(oldest)
            del self.nodes[oldest.key]


# Your LRUCache object will be instantiated and called as such:
# obj = LRUCache(capacity)
# param_1 = obj.get(key)
# obj.put(key,value)
