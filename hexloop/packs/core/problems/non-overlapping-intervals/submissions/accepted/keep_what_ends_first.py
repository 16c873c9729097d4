class Solution:
    def eraseOverlapIntervals(self, intervals: List[List[int]]) -> int:
        granted = 0
        free = float("-inf")
        for start, end in sorted(intervals, key=lambda pair: pair[1]):
            if start >= free:
                granted += 1
                free = end
        return len(intervals) - granted
