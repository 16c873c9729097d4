# Lets island a follow island b instead of joining their leaders: the rest of a's tree is lost.
class Solution:
    def spanningForest(self, n: int, edges: List[List[int]]) -> List[int]:
        leader = list(range(n))

        def find(a):
            while leader[a] != a:
                a = leader[a]
            return a

        total, trees = 0, n
        for a, b, cost in sorted(edges, key=lambda edge: edge[2]):
            if find(a) != find(b):
                leader[a] = find(b)
                total += cost
                trees -= 1
        return [total, trees]
