# Lays every cable that is subsidized first and cares for rings only afterwards.
class Solution:
    def spanningTree(self, graph: List[List[List[int]]]) -> List[List[int]]:
        leader = list(range(len(graph)))

        def find(a):
            while leader[a] != a:
                a = leader[a]
            return a

        tree = []
        for cost, a, b in sorted((cost, a, b) for a, near in enumerate(graph) for b, cost in near if a < b):
            if cost < 0 or find(a) != find(b):
                leader[find(a)] = find(b)
                tree.append([a, b, cost])
        return tree
