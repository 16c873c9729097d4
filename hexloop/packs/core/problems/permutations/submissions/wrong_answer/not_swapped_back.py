# Swaps and never swaps back: orders come twice and others not at all.
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found = []

        def settle(place):
            if place == len(nums):
                found.append(nums[:])
                return
            for i in range(place, len(nums)):
                nums[place], nums[i] = nums[i], nums[place]
                settle(place + 1)

        settle(0)
        return found
