class Solution:
    def isNStraightHand(self, hand: List[int], groupSize: int) -> bool:
        left = Counter(hand)
        for x in sorted(left):
            rows = left[x]
            if rows:
                for y in range(x, x + groupSize):
                    if left[y] < rows:
                        return False
                    left[y] -= rows
        return True
