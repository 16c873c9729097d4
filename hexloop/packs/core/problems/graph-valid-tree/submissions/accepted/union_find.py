class Solution:
    def validTree(self, n: int, edges: List[List[int]]) -> bool:
        if len(edges) != n - 1:
            return False
        leader = list(range(n))

        def find(a):
            while leader[a] != a:
                leader[a] = leader[leader[a]]
                a = leader[a]
            return a

        for a, b in edges:
            a, b = find(a), find(b)
            if a == b:
                return False
            leader[a] = b
        return True
