# Refuses a request that begins as another ends.
class Solution:
    def eraseOverlapIntervals(self, intervals: List[List[int]]) -> int:
        intervals.sort(key=lambda x: x[1])
        refused = 0
        end = float("-inf")
        for s, e in intervals:
            if s > end:
                end = e
            else:
                refused += 1
        return refused
