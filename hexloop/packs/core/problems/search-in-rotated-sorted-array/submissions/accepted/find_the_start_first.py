class Solution:
    def search(self, nums: List[int], target: int) -> int:
        n = len(nums)
        low, high = 0, n - 1
        while low < high:
            mid = (low + high) // 2
            if nums[mid] > nums[-1]:
                low = mid + 1
            else:
                high = mid
        start = low
        low, high = 0, n
        while low < high:
            mid = (low + high) // 2
            if nums[(mid + start) % n] < target:
                low = mid + 1
            else:
                high = mid
        at = (low + start) % n
        return at if nums[at] == target else -1
