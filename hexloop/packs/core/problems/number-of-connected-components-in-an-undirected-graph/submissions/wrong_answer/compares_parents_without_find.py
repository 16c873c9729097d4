# Compares the direct parents instead of the leaders: links within a group count as joins.
class Solution:
    def countComponents(self, n: int, edges: List[List[int]]) -> int:
        parent = list(range(n))
        groups = n
        for a, b in edges:
            if parent[a] != parent[b]:
                parent[b] = parent[a]
                groups -= 1
        return groups
