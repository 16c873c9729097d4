# Takes away the villages with one road once and stops: chains longer than one road stay.
class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        degree = Counter(node for edge in edges for node in edge)
        left = [edge for edge in edges if degree[edge[0]] > 1 and degree[edge[1]] > 1]
        again = Counter(node for edge in left for node in edge)
        for a, b in reversed(left):
            if again[a] > 1 and again[b] > 1:
                return [a, b]
