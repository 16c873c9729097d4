# Stores each edge at its first end only, as if pipes led one way.
class Solution:
    def validTree(self, n: int, edges: List[List[int]]) -> bool:
        after = [[] for _ in range(n)]
        for a, b in edges:
            after[a].append(b)
        seen = set()

        def visit(node):
            if node in seen:
                return False
            seen.add(node)
            return all(visit(other) for other in after[node])

        return visit(0) and len(seen) == n
