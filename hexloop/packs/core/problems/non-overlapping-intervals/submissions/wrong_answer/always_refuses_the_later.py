# In order of starts the later one is always refused, even when the earlier one is far longer.
class Solution:
    def eraseOverlapIntervals(self, intervals: List[List[int]]) -> int:
        intervals.sort()
        refused = 0
        end = intervals[0][1]
        for s, e in intervals[1:]:
            if s < end:
                refused += 1
            else:
                end = e
        return refused
