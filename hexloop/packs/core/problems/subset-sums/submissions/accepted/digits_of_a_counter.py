class Solution:
    def subsetSums(self, nums: List[int]) -> List[int]:
        # chosen is read in binary; taking its highest digit away leads to an earlier selection.
        sums = [0]
        for chosen in range(1, 1 << len(nums)):
            highest = chosen.bit_length() - 1
            sums.append(sums[chosen ^ (1 << highest)] + nums[highest])
        return sorted(sums)
