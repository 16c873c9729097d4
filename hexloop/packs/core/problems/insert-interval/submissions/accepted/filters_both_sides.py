class Solution:
    def insert(self, intervals: List[List[int]], newInterval: List[int]) -> List[List[int]]:
        start, end = newInterval
        before = [pair for pair in intervals if pair[1] < start]
        behind = [pair for pair in intervals if pair[0] > end]
        met = intervals[len(before) : len(intervals) - len(behind)] + [newInterval]
        return before + [[min(pair[0] for pair in met), max(pair[1] for pair in met)]] + behind
