# Searches forward from each day: when it never gets warmer each search goes to the end.
class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        answer = [0] * len(temperatures)
        for day in range(len(temperatures)):
            for later in range(day + 1, len(temperatures)):
                if temperatures[later] > temperatures[day]:
                    answer[day] = later - day
                    break
        return answer
