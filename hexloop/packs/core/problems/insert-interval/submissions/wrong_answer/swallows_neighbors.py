# Counts whole numbers: [2, 5] and [6, 8] are taken for touching.
class Solution:
    def insert(self, intervals: List[List[int]], newInterval: List[int]) -> List[List[int]]:
        start, end = newInterval
        log = []
        i = 0
        while i < len(intervals) and intervals[i][1] + 1 < start:
            log.append(intervals[i])
            i += 1
        while i < len(intervals) and intervals[i][0] <= end + 1:
            start = min(start, intervals[i][0])
            end = max(end, intervals[i][1])
            i += 1
        log.append([start, end])
        return log + intervals[i:]
