# Counts the trees among the islands that offers mention; the others are missed.
class Solution:
    def spanningForest(self, n: int, edges: List[List[int]]) -> List[int]:
        leader = {}

        def find(a):
            leader.setdefault(a, a)
            while leader[a] != a:
                leader[a] = leader[leader[a]]
                a = leader[a]
            return a

        total = 0
        for a, b, cost in sorted(edges, key=lambda edge: edge[2]):
            first, second = find(a), find(b)
            if first != second:
                leader[first] = second
                total += cost
        return [total, sum(find(a) == a for a in list(leader))]
