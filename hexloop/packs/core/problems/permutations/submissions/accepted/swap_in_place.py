class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        found = []

        def settle(place):
            if place == len(nums):
                found.append(nums[:])
            for i in range(place, len(nums)):
                nums[place], nums[i] = nums[i], nums[place]
                settle(place + 1)
                nums[place], nums[i] = nums[i], nums[place]

        settle(0)
        return found
