# A list with a place for every value up to the largest: a billion places for a handful of tiles.
class Solution:
    def isNStraightHand(self, hand: List[int], groupSize: int) -> bool:
        count = [0] * (max(hand) + groupSize)
        for x in hand:
            count[x] += 1
        for x in sorted(set(hand)):
            rows = count[x]
            for y in range(x, x + groupSize):
                count[y] -= rows
                if count[y] < 0:
                    return False
        return True
