class Solution:
    def productExceptSelf(self, nums: List[int]) -> List[int]:
        answer = []

        def hand_down(part, outside):
            # Everything outside the part has the product `outside`.
            if len(part) == 1:
                answer.append(outside)
                return
            middle = len(part) // 2
            left, right = part[:middle], part[middle:]
            hand_down(left, outside * math.prod(right))
            hand_down(right, outside * math.prod(left))

        hand_down(nums, 1)
        return answer
