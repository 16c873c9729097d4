class Solution:
    def insert(self, intervals: List[List[int]], newInterval: List[int]) -> List[List[int]]:
        start, end = newInterval
        low = bisect_left([pair[1] for pair in intervals], start)
        high = bisect_right([pair[0] for pair in intervals], end)
        met = intervals[low:high]
        if met:
            start = min(start, met[0][0])
            end = max(end, met[-1][1])
        intervals[low:high] = [[start, end]]
        return intervals
