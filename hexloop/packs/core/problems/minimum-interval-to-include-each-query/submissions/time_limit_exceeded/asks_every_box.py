# Asks every box for every query: ten billion questions at the largest size.
class Solution:
    def minInterval(self, intervals: List[List[int]], queries: List[int]) -> List[int]:
        sizes = []
        for q in queries:
            best = -1
            for left, right in intervals:
                if left <= q <= right and (best < 0 or right - left + 1 < best):
                    best = right - left + 1
            sizes.append(best)
        return sizes
