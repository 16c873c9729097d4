class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        starts = sorted(i[0] for i in intervals)
        ends = sorted(i[1] for i in intervals)
        res = []
        first = 0
        for i in range(len(intervals)):
            if i == len(intervals) - 1 or starts[i + 1] > ends[i]:
                res.append([starts[first], ends[i]])
                first = i + 1
        return res
