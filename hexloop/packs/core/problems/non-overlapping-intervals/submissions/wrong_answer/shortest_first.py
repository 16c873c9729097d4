# Grants short requests first: one may lie across the border of two long ones.
class Solution:
    def eraseOverlapIntervals(self, intervals: List[List[int]]) -> int:
        starts, ends = [], []
        for s, e in sorted(intervals, key=lambda x: x[1] - x[0]):
            i = bisect_right(ends, s)
            if i == len(starts) or starts[i] >= e:
                starts.insert(i, s)
                ends.insert(i, e)
        return len(intervals) - len(starts)
