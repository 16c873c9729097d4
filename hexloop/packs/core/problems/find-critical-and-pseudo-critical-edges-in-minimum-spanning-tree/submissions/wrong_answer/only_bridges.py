# Takes critical for "the districts fall apart without it" and ignores that the total may grow.
class Solution:
    def findCriticalAndPseudoCriticalEdges(self, n: int, edges: List[List[int]]) -> List[List[int]]:
        def joined(a, b, fits):
            name = list(range(n))
            for j, (c, d, weight) in enumerate(edges):
                if fits(j, weight):
                    name = [name[d] if one == name[c] else one for one in name]
            return name[a] == name[b]

        critical, pseudo = [], []
        for i, (a, b, weight) in enumerate(edges):
            if not joined(a, b, lambda j, w: j != i):
                critical.append(i)
            elif not joined(a, b, lambda j, w: w < weight):
                pseudo.append(i)
        return [critical, pseudo]
