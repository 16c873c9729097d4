# Begins one row where several copies of the smallest number are left.
class Solution:
    def isNStraightHand(self, hand: List[int], groupSize: int) -> bool:
        left = Counter(hand)
        for x in sorted(left):
            if left[x]:
                for y in range(x, x + groupSize):
                    if not left[y]:
                        return False
                    left[y] -= 1
        return True
