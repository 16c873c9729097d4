# No cycle is found, but nobody asks whether all is connected.
class Solution:
    def validTree(self, n: int, edges: List[List[int]]) -> bool:
        leader = list(range(n))

        def find(a):
            while leader[a] != a:
                a = leader[a]
            return a

        for a, b in edges:
            a, b = find(a), find(b)
            if a == b:
                return False
            leader[a] = b
        return True
