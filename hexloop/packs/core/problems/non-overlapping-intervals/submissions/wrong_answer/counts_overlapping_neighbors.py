# Counts neighbors that overlap, with ends of requests that have been refused already.
class Solution:
    def eraseOverlapIntervals(self, intervals: List[List[int]]) -> int:
        intervals.sort()
        return sum(intervals[i][0] < intervals[i - 1][1] for i in range(1, len(intervals)))
