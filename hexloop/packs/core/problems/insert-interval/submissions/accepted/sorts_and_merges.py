class Solution:
    def insert(self, intervals: List[List[int]], newInterval: List[int]) -> List[List[int]]:
        intervals.append(newInterval)
        intervals.sort()
        log = []
        for start, end in intervals:
            if log and start <= log[-1][1]:
                log[-1][1] = max(log[-1][1], end)
            else:
                log.append([start, end])
        return log
