# Stores the list that goes on changing: in the end every entry is the same empty list.
class Solution:
    def subsets(self, nums: List[int]) -> List[List[int]]:
        found, chosen = [], []

        def decide(at):
            if at == len(nums):
                found.append(chosen)
                return
            decide(at + 1)
            chosen.append(nums[at])
            decide(at + 1)
            chosen.pop()

        decide(0)
        return found
