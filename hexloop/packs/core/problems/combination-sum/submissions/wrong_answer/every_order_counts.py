# Begins at the first value each time: [2, 3] and [3, 2] are both returned.
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        found = []

        def extend(left, chosen):
            if left == 0:
                found.append(chosen)
            for value in candidates:
                if value <= left:
                    extend(left - value, chosen + [value])

        extend(target, [])
        return found
