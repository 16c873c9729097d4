class Solution:
    def countComponents(self, n: int, edges: List[List[int]]) -> int:
        leader = list(range(n))

        def find(a):
            while leader[a] != a:
                leader[a] = leader[leader[a]]
                a = leader[a]
            return a

        groups = n
        for a, b in edges:
            a, b = find(a), find(b)
            if a != b:
                leader[a] = b
                groups -= 1
        return groups
