# The report is written down when a later entry is found, so a report that comes last is lost.
class Solution:
    def insert(self, intervals: List[List[int]], newInterval: List[int]) -> List[List[int]]:
        start, end = newInterval
        log = []
        for i, (a, b) in enumerate(intervals):
            if b < start:
                log.append([a, b])
            elif a > end:
                return log + [[start, end]] + intervals[i:]
            else:
                start = min(start, a)
                end = max(end, b)
        return log if intervals else [newInterval]
