# Swaps in place and passes over equal neighbors, but the swaps have destroyed the sorted order.
class Solution:
    def permuteUnique(self, nums: List[int]) -> List[List[int]]:
        tiles = sorted(nums)
        found = []

        def settle(place):
            if place == len(tiles):
                found.append(tiles[:])
                return
            for i in range(place, len(tiles)):
                if i > place and tiles[i] == tiles[i - 1]:
                    continue
                tiles[place], tiles[i] = tiles[i], tiles[place]
                settle(place + 1)
                tiles[place], tiles[i] = tiles[i], tiles[place]

        settle(0)
        return found
