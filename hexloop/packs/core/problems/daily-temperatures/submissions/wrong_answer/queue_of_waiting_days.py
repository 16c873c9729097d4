# Keeps the waiting days in a queue: the earliest one blocks those behind it.
class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        answer, waiting = [0] * len(temperatures), deque()
        for day, temperature in enumerate(temperatures):
            while waiting and temperatures[waiting[0]] < temperature:
                earlier = waiting.popleft()
                answer[earlier] = day - earlier
            waiting.append(day)
        return answer
