# Accepts the offers in the order in which they come.
class Solution:
    def spanningForest(self, n: int, edges: List[List[int]]) -> List[int]:
        leader = list(range(n))

        def find(a):
            while leader[a] != a:
                leader[a] = leader[leader[a]]
                a = leader[a]
            return a

        total, trees = 0, n
        for a, b, cost in edges:
            first, second = find(a), find(b)
            if first != second:
                leader[first] = second
                total += cost
                trees -= 1
        return [total, trees]
