# The edge to the parent counts as a cycle, so every edge is one.
class Solution:
    def validTree(self, n: int, edges: List[List[int]]) -> bool:
        neighbors = [[] for _ in range(n)]
        for a, b in edges:
            neighbors[a].append(b)
            neighbors[b].append(a)
        seen = set()

        def visit(node):
            if node in seen:
                return False
            seen.add(node)
            return all(visit(other) for other in neighbors[node])

        return visit(0) and len(seen) == n
