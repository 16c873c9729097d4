# Looks for any two that share a point, joins them and starts over.
class Solution:
    def insert(self, intervals: List[List[int]], newInterval: List[int]) -> List[List[int]]:
        log = [newInterval] + intervals
        log.reverse()
        changed = True
        while changed:
            changed = False
            for i in range(len(log)):
                for j in range(i + 1, len(log)):
                    a, b = log[i], log[j]
                    if a[0] <= b[1] and b[0] <= a[1]:
                        log[j] = [min(a[0], b[0]), max(a[1], b[1])]
                        del log[i]
                        changed = True
                        break
                if changed:
                    break
        return sorted(log)
