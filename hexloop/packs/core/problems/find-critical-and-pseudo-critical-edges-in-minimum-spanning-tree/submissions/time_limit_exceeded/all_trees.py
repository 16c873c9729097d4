# Builds every spanning tree: their number explodes.
class Solution:
    def findCriticalAndPseudoCriticalEdges(self, n: int, edges: List[List[int]]) -> List[List[int]]:
        least, best = inf, []

        def choose(i, name, chosen, total):
            nonlocal least, best
            if len(chosen) == n - 1:
                if total < least:
                    least, best = total, []
                if total == least:
                    best.append(set(chosen))
                return
            if i < len(edges):
                a, b, weight = edges[i]
                if name[a] != name[b]:
                    joined = [name[b] if one == name[a] else one for one in name]
                    choose(i + 1, joined, chosen + [i], total + weight)
                choose(i + 1, name, chosen, total)

        choose(0, list(range(n)), [], 0)
        critical = set.intersection(*best)
        return [sorted(critical), sorted(set.union(*best) - critical)]
