# Counts the paths from node 0 to every other by walking them all: each square of a ladder doubles them.
class Solution:
    def validTree(self, n: int, edges: List[List[int]]) -> bool:
        neighbors = [[] for _ in range(n)]
        for a, b in edges:
            neighbors[a].append(b)
            neighbors[b].append(a)
        ways, path = [0] * n, set()

        def walk(node):
            ways[node] += 1
            path.add(node)
            for other in neighbors[node]:
                if other not in path:
                    walk(other)
            path.remove(node)

        walk(0)
        return all(count == 1 for count in ways)
