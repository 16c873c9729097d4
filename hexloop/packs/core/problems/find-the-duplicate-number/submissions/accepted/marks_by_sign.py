class Solution:
    def findDuplicate(self, nums: List[int]) -> int:
        # The sign at a seat's position says that the seat was met. The signs are taken away again.
        for seat in map(abs, nums):
            if nums[seat] < 0:
                break
            nums[seat] = -nums[seat]
        nums[:] = map(abs, nums)
        return seat
