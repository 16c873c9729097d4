# The first end is zero, so whatever begins before midnight is refused.
class Solution:
    def eraseOverlapIntervals(self, intervals: List[List[int]]) -> int:
        intervals.sort(key=lambda x: x[1])
        refused = 0
        end = 0
        for s, e in intervals:
            if s >= end:
                end = e
            else:
                refused += 1
        return refused
