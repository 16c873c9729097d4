class Solution:
    def eraseOverlapIntervals(self, intervals: List[List[int]]) -> int:
        intervals.sort(key=lambda pair: pair[1])
        ends = [pair[1] for pair in intervals]
        most = [0]
        for start, end in intervals:
            most.append(max(most[-1], most[bisect_right(ends, start)] + 1))
        return len(intervals) - most[-1]
