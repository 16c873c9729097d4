# Calls all pipes of one tree critical and equal ones outside of it pseudo-critical.
class Solution:
    def findCriticalAndPseudoCriticalEdges(self, n: int, edges: List[List[int]]) -> List[List[int]]:
        name = list(range(n))
        critical, pseudo = [], []
        for i in sorted(range(len(edges)), key=lambda i: edges[i][2]):
            a, b, weight = edges[i]
            if name[a] != name[b]:
                name = [name[b] if one == name[a] else one for one in name]
                critical.append(i)
            elif any(edges[j][2] == weight for j in critical):
                pseudo.append(i)
        return [critical, pseudo]
