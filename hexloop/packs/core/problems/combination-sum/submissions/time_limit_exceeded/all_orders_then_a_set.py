# Tries every order of the stamps and removes the doubles: many millions of orders for a hundred ways.
class Solution:
    def combinationSum(self, candidates: List[int], target: int) -> List[List[int]]:
        found = set()

        def extend(left, chosen):
            if left == 0:
                found.add(tuple(sorted(chosen)))
            for value in candidates:
                if value <= left:
                    extend(left - value, chosen + [value])

        extend(target, [])
        return [list(chosen) for chosen in found]
