# Cuts the sorted list into slices: copies of a number end up in one row.
class Solution:
    def isNStraightHand(self, hand: List[int], groupSize: int) -> bool:
        hand.sort()
        if len(hand) % groupSize:
            return False
        for i in range(0, len(hand), groupSize):
            for j in range(i + 1, i + groupSize):
                if hand[j] != hand[j - 1] + 1:
                    return False
        return True
