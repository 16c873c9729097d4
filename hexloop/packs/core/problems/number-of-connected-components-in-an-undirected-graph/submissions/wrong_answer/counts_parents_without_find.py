# Counts the different values in the parent list, some of which are not at the top.
class Solution:
    def countComponents(self, n: int, edges: List[List[int]]) -> int:
        parent = list(range(n))

        def find(a):
            while parent[a] != a:
                a = parent[a]
            return a

        for a, b in edges:
            parent[find(a)] = find(b)
        return len(set(parent))
