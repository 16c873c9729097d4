# Builds all orders of all handfuls and removes the doubles: ten million lists for ten tokens.
class Solution:
    def subsetsWithDup(self, nums: List[int]) -> List[List[int]]:
        found = set()

        def extend(left, chosen):
            found.add(tuple(sorted(chosen)))
            for i in range(len(left)):
                extend(left[:i] + left[i + 1 :], chosen + [left[i]])

        extend(nums, [])
        return [list(chosen) for chosen in found]
