# Takes as many of each value as fit and never fewer.
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        found = []
        values = sorted(candidates, reverse=True)
        for first in range(len(values)):
            left, chosen = target, []
            for value in values[first:]:
                chosen += [value] * (left // value)
                left %= value
            if left == 0:
                found.append(chosen)
        return found
