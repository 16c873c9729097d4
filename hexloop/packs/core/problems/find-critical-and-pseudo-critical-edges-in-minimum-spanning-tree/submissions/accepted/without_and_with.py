class Solution:
    def findCriticalAndPseudoCriticalEdges(self, n: int, edges: List[List[int]]) -> List[List[int]]:
        order = sorted(range(len(edges)), key=lambda i: edges[i][2])

        def weight_of(pipes):
            """The weight of the tree that Kruskal's algorithm makes of the pipes in this order."""
            leader = list(range(n))

            def find(a):
                while leader[a] != a:
                    leader[a] = leader[leader[a]]
                    a = leader[a]
                return a

            total, trees = 0, n
            for i in pipes:
                a, b, weight = edges[i]
                first, second = find(a), find(b)
                if first != second:
                    leader[first] = second
                    total += weight
                    trees -= 1
            return total if trees == 1 else inf

        least = weight_of(order)
        critical, pseudo = [], []
        for i in range(len(edges)):
            if weight_of([j for j in order if j != i]) > least:
                critical.append(i)
            elif weight_of([i] + order) == least:
                pseudo.append(i)
        return [critical, pseudo]
