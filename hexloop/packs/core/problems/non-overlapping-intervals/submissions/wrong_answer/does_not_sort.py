# Takes the requests in the order in which they came.
class Solution:
    def eraseOverlapIntervals(self, intervals: List[List[int]]) -> int:
        refused = 0
        end = intervals[0][1]
        for s, e in intervals[1:]:
            if s < end:
                refused += 1
                end = min(end, e)
            else:
                end = e
        return refused
