# Goes on at start + 1 instead of i + 1, so the same selection is built in several ways.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found, chosen = [], []

        def extend(start):
            found.append(chosen[:])
            for i in range(start, len(nums)):
                if nums[i] in chosen:
                    continue
                chosen.append(nums[i])
                extend(start + 1)
                chosen.pop()

        extend(0)
        return found
