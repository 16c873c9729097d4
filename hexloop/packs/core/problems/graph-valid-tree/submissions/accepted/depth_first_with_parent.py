class Solution:
    def validTree(self, n: int, edges: List[List[int]]) -> bool:
        adj = {node: [] for node in range(n)}
        for a, b in edges:
            adj[a].append(b)
            adj[b].append(a)
        visited = set()

        def no_cycle(node, parent):
            if node in visited:
                return False
            visited.add(node)
            return all(no_cycle(other, node) for other in adj[node] if other != parent)

        return no_cycle(0, -1) and len(visited) == n
