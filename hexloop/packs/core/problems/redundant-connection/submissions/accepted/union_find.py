class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        leader = list(range(len(edges) + 1))

        def find(a):
            while leader[a] != a:
                leader[a] = leader[leader[a]]
                a = leader[a]
            return a

        for a, b in edges:
            one, other = find(a), find(b)
            if one == other:
                return [a, b]
            leader[one] = other
