# Puts the report at its place and merges it with the entry before it, but not with those behind.
class Solution:
    def insert(self, intervals: List[List[int]], newInterval: List[int]) -> List[List[int]]:
        i = bisect_left(intervals, newInterval)
        if i and intervals[i - 1][1] >= newInterval[0]:
            intervals[i - 1][1] = max(intervals[i - 1][1], newInterval[1])
        else:
            intervals.insert(i, newInterval)
        return intervals
