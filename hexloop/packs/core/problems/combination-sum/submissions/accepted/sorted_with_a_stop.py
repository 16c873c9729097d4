class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        candidates = sorted(candidates)
        found, chosen = [], []

        def extend(start, left):
            if left == 0:
                found.append(chosen[:])
            for i in range(start, len(candidates)):
                if candidates[i] > left:
                    break
                chosen.append(candidates[i])
                extend(i, left - candidates[i])
                chosen.pop()

        extend(0, target)
        return found
