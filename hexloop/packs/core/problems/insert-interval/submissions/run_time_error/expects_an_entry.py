# Looks at the first entry without asking whether there is one.
class Solution:
    def insert(self, intervals: List[List[int]], newInterval: List[int]) -> List[List[int]]:
        if newInterval[1] < intervals[0][0]:
            return [newInterval] + intervals
        log = []
        for pair in sorted(intervals + [newInterval]):
            if log and pair[0] <= log[-1][1]:
                log[-1][1] = max(log[-1][1], pair[1])
            else:
                log.append(pair)
        return log
