# Sorts the pipes and returns positions in the sorted list.
class Solution:
    def findCriticalAndPseudoCriticalEdges(self, n: int, edges: List[List[int]]) -> List[List[int]]:
        edges.sort(key=lambda edge: edge[2])

        def joined(a, b, fits):
            name = list(range(n))
            for j, (c, d, weight) in enumerate(edges):
                if fits(j, weight):
                    name = [name[d] if one == name[c] else one for one in name]
            return name[a] == name[b]

        critical, pseudo = [], []
        for i, (a, b, weight) in enumerate(edges):
            if not joined(a, b, lambda j, w: j != i and w <= weight):
                critical.append(i)
            elif not joined(a, b, lambda j, w: w < weight):
                pseudo.append(i)
        return [critical, pseudo]
