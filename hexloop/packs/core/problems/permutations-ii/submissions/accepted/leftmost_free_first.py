class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        tiles = sorted(nums)
        used = [False] * len(tiles)
        found, row = [], []

        def extend():
            if len(row) == len(tiles):
                found.append(row[:])
            for i in range(len(tiles)):
                if used[i] or (i > 0 and tiles[i] == tiles[i - 1] and not used[i - 1]):
                    continue
                used[i] = True
                row.append(tiles[i])
                extend()
                row.pop()
                used[i] = False

        extend()
        return found
