# Compares with < where <= is meant: the stamp that fills the rest exactly is refused.
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        found = []

        def extend(start, left, chosen):
            if left == 0:
                found.append(chosen)
            for i in range(start, len(candidates)):
                if candidates[i] < left:
                    extend(i, left - candidates[i], chosen + [candidates[i]])

        extend(0, target, [])
        return found
