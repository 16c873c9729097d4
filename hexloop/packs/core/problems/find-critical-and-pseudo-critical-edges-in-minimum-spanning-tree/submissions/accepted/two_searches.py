class Solution:
    def findCriticalAndPseudoCriticalEdges(self, n: int, edges: List[List[int]]) -> List[List[int]]:
        near = [[] for _ in range(n)]
        for i, (a, b, weight) in enumerate(edges):
            near[a].append((b, weight, i))
            near[b].append((a, weight, i))

        def connected(a, b, limit, without):
            """Whether pipes of less than the limit connect a and b, one of them left out."""
            reached, stack = {a}, [a]
            while stack:
                for other, weight, i in near[stack.pop()]:
                    if weight < limit and i != without and other not in reached:
                        reached.add(other)
                        stack.append(other)
            return b in reached

        critical, pseudo = [], []
        for i, (a, b, weight) in enumerate(edges):
            if not connected(a, b, weight + 1, i):
                critical.append(i)
            elif not connected(a, b, weight, i):
                pseudo.append(i)
        return [critical, pseudo]
