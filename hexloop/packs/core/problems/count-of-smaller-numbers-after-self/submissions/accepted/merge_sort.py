class Solution:
    def countSmaller(self, nums: List[int]) -> List[int]:
        counts = [0] * len(nums)

        def ordered(low, high):
            """The positions from low to high - 1 by value."""
            if high - low == 1:
                return [low]
            middle = (low + high) // 2
            left, right = ordered(low, middle), ordered(middle, high)
            merged, taken = [], 0
            for position in left:
                while taken < len(right) and nums[right[taken]] < nums[position]:
                    merged.append(right[taken])
                    taken += 1
                counts[position] += taken
                merged.append(position)
            return merged + right[taken:]

        ordered(0, len(nums))
        return counts
