# Compares the direct parents instead of the representatives: a longer cycle slips through.
class Solution:
    def validTree(self, n: int, edges: List[List[int]]) -> bool:
        if len(edges) != n - 1:
            return False
        parent = list(range(n))
        for a, b in edges:
            if parent[a] == parent[b]:
                return False
            parent[b] = parent[a]
        return True
