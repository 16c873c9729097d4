# Builds all orders of all selections and removes the doubles: about ten million lists for ten numbers.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found = set()

        def extend(chosen):
            found.add(tuple(sorted(chosen)))
            for number in nums:
                if number not in chosen:
                    extend(chosen + [number])

        extend([])
        return [list(chosen) for chosen in found]
