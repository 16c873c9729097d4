# For each request, looks through all earlier ones for the best chain that it can go on.
class Solution:
    def eraseOverlapIntervals(self, intervals: List[List[int]]) -> int:
        intervals.sort()
        chain = []
        for i, (start, _) in enumerate(intervals):
            best = 0
            for j in range(i):
                if intervals[j][1] <= start and chain[j] > best:
                    best = chain[j]
            chain.append(best + 1)
        return len(intervals) - max(chain)
