class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        farthest = [-1] * (max(start for start, _ in intervals) + 1)
        for start, end in intervals:
            farthest[start] = max(farthest[start], end)
        blocks = []
        begin, reach = None, -1
        for start, end in enumerate(farthest):
            if end < 0:
                continue
            if start > reach:
                if begin is not None:
                    blocks.append([begin, reach])
                begin = start
            reach = max(reach, end)
        blocks.append([begin, reach])
        return blocks
