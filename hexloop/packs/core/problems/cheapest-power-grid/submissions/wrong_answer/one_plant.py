# Connects all villages by lines and adds one plant, the cheapest.
class Solution:
    def cheapestGrid(self, plants: List[int], lines: List[List[int]]) -> int:
        leader = list(range(len(plants)))

        def find(a):
            while leader[a] != a:
                leader[a] = leader[leader[a]]
                a = leader[a]
            return a

        total = min(plants)
        for a, b, cost in sorted(lines, key=lambda line: line[2]):
            first, second = find(a), find(b)
            if first != second:
                leader[first] = second
                total += cost
        return total
