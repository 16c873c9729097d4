# Looks for any two that overlap, joins them and starts over: a square of comparisons at the least.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        changed = True
        while changed:
            changed = False
            for i in range(len(intervals)):
                for j in range(i + 1, len(intervals)):
                    a, b = intervals[i], intervals[j]
                    if a[0] <= b[1] and b[0] <= a[1]:
                        intervals[i] = [min(a[0], b[0]), max(a[1], b[1])]
                        intervals.pop(j)
                        changed = True
                        break
                if changed:
                    break
        return intervals
