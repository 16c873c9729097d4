# Calls everything that is not critical pseudo-critical; pipes that are in no tree are not sorted out.
class Solution:
    def findCriticalAndPseudoCriticalEdges(self, n: int, edges: List[List[int]]) -> List[List[int]]:
        critical, pseudo = [], []
        for i, (a, b, weight) in enumerate(edges):
            name = list(range(n))
            for j, (c, d, other) in enumerate(edges):
                if j != i and other <= weight:
                    name = [name[d] if one == name[c] else one for one in name]
            (pseudo if name[a] == name[b] else critical).append(i)
        return [critical, pseudo]
