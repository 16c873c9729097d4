# Pops one waiting day for each new one.
class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        answer, waiting = [0] * len(temperatures), []
        for day, temperature in enumerate(temperatures):
            if waiting and temperatures[waiting[-1]] < temperature:
                earlier = waiting.pop()
                answer[earlier] = day - earlier
            waiting.append(day)
        return answer
