class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        graph = defaultdict(list)

        def reaches(node, target, parent):
            return node == target or any(reaches(other, target, node) for other in graph[node] if other != parent)

        for a, b in edges:
            if reaches(a, b, 0):
                return [a, b]
            graph[a].append(b)
            graph[b].append(a)
