class Solution:
    def countComponents(self, n: int, edges: List[List[int]]) -> int:
        neighbors = [[] for _ in range(n)]
        for a, b in edges:
            neighbors[a].append(b)
            neighbors[b].append(a)
        visited = set()

        def visit(node):
            visited.add(node)
            for other in neighbors[node]:
                if other not in visited:
                    visit(other)

        groups = 0
        for node in range(n):
            if node not in visited:
                groups += 1
                visit(node)
        return groups
