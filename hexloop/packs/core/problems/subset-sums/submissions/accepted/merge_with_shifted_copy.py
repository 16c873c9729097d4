class Solution:
    def subsetSums(self, nums: List[int]) -> List[int]:
        sums = [0]
        for number in nums:
            merged, i = [], 0
            for shifted in sums:
                while i < len(sums) and sums[i] < shifted + number:
                    merged.append(sums[i])
                    i += 1
                merged.append(shifted + number)
            sums = merged + sums[i:]
        return sums
