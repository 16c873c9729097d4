# Writes down by how much it got warmer, not after how many days.
class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        answer, waiting = [0] * len(temperatures), []
        for day, temperature in enumerate(temperatures):
            while waiting and temperatures[waiting[-1]] < temperature:
                earlier = waiting.pop()
                answer[earlier] = temperature - temperatures[earlier]
            waiting.append(day)
        return answer
