# Walks on from day to day without asking whether there is another: IndexError when none is warmer.
class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        answer = []
        for day in range(len(temperatures)):
            ahead = 1
            while temperatures[day + ahead] <= temperatures[day]:
                ahead += 1
            answer.append(ahead)
        return answer
