# Goes through every value between the smallest and the largest, which may lie a billion apart.
class Solution:
    def isNStraightHand(self, hand: List[int], groupSize: int) -> bool:
        count = Counter(hand)
        for x in range(min(hand), max(hand) + 1):
            rows = count[x] if x in count else 0
            if rows:
                for y in range(x, x + groupSize):
                    if count[y] < rows:
                        return False
                    count[y] -= rows
        return True
