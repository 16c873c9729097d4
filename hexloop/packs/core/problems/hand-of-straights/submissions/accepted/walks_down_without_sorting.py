class Solution:
    def isNStraightHand(self, hand: List[int], groupSize: int) -> bool:
        left = Counter(hand)
        for x in hand:
            start = x
            while left[start]:
                start -= 1
            while start <= x:
                while left[start]:
                    for y in range(start, start + groupSize):
                        if not left[y]:
                            return False
                        left[y] -= 1
                start += 1
        return True
