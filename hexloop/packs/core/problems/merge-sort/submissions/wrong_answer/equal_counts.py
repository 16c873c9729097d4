# Takes the right number on a tie, so that equal pairs count as inversions.
class Solution:
    def sortAndCount(self, nums: List[int]) -> Tuple[List[int], int]:
        if len(nums) < 2:
            return nums, 0
        middle = len(nums) // 2
        left, a = self.sortAndCount(nums[:middle])
        right, b = self.sortAndCount(nums[middle:])
        merged, inversions, i, j = [], a + b, 0, 0
        while i < len(left) and j < len(right):
            if left[i] < right[j]:
                merged.append(left[i])
                i += 1
            else:
                merged.append(right[j])
                inversions += len(left) - i
                j += 1
        return merged + left[i:] + right[j:], inversions
