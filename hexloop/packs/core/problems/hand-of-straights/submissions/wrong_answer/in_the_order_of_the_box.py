# Begins a row with whatever tile comes first, even when a smaller one needs it.
class Solution:
    def isNStraightHand(self, hand: List[int], groupSize: int) -> bool:
        left = Counter(hand)
        for x in hand:
            if left[x]:
                for y in range(x, x + groupSize):
                    if not left[y]:
                        return False
                    left[y] -= 1
        return True
