# Leaves out whatever costs nothing, as if it were not offered.
class Solution:
    def cheapestGrid(self, plants: List[int], lines: List[List[int]]) -> int:
        source = len(plants)
        edges = [(cost, source, village) for village, cost in enumerate(plants) if cost]
        edges += [(cost, a, b) for a, b, cost in lines if cost]
        leader = list(range(source + 1))

        def find(a):
            while leader[a] != a:
                leader[a] = leader[leader[a]]
                a = leader[a]
            return a

        total = 0
        for cost, a, b in sorted(edges):
            first, second = find(a), find(b)
            if first != second:
                leader[first] = second
                total += cost
        return total
