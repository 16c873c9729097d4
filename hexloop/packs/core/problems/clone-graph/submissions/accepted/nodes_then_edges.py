class Solution:
    def cloneGraph(self, node):
        if node is None:
            return None
        found, stack = {node}, [node]
        while stack:
            for other in stack.pop().neighbors:
                if other not in found:
                    found.add(other)
                    stack.append(other)
        copies = {old: Node(old.val, []) for old in found}
        for old, new in copies.items():
            new.neighbors.extend(copies[other] for other in old.neighbors)
        return copies[node]
