# The list of leaders has n places, but villages are numbered up to n.
class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        leader = list(range(len(edges)))

        def find(a):
            while leader[a] != a:
                a = leader[a]
            return a

        for a, b in edges:
            a, b = find(a), find(b)
            if a == b:
                return [a, b]
            leader[a] = b
