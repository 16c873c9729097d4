# Remembers the set of values of a way: two ways with the same values in other numbers become one.
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        found = {}

        def extend(start, left, chosen):
            if left == 0:
                found.setdefault(frozenset(chosen), chosen)
            for i in range(start, len(candidates)):
                if candidates[i] <= left:
                    extend(i, left - candidates[i], chosen + [candidates[i]])

        extend(0, target, [])
        return list(found.values())
