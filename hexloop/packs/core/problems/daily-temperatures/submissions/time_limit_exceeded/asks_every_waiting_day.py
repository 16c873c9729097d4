# Goes through all waiting days at each new one.
class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        answer, waiting = [0] * len(temperatures), []
        for day, temperature in enumerate(temperatures):
            still = []
            for earlier in waiting:
                if temperatures[earlier] < temperature:
                    answer[earlier] = day - earlier
                else:
                    still.append(earlier)
            waiting = still + [day]
        return answer
