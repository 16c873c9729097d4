# Takes the values from the front, like a queue.
class Solution:
    def evalRPN(self, tokens: List[str]) -> int:
        waiting = deque()
        for token in tokens:
            if token in {"+", "-", "*", "/"}:
                a, b = waiting.popleft(), waiting.popleft()
                if token == "/":
                    waiting.append(int(a / b) if b else 0)
                else:
                    waiting.append(a + b if token == "+" else a - b if token == "-" else a * b)
            else:
                waiting.append(int(token))
        return waiting[-1]
