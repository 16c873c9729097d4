# Knows the path but not who was visited: each square of a ladder doubles the paths.
class Solution:
    def countComponents(self, n: int, edges: List[List[int]]) -> int:
        neighbors = [[] for _ in range(n)]
        for a, b in edges:
            neighbors[a].append(b)
            neighbors[b].append(a)
        found, path = set(), set()

        def walk(node):
            found.add(node)
            path.add(node)
            for other in neighbors[node]:
                if other not in path:
                    walk(other)
            path.remove(node)

        groups = 0
        for node in range(n):
            if node not in found:
                groups += 1
                walk(node)
        return groups
