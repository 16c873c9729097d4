import operator


class Solution:
    def evalRPN(self, tokens: List[str]) -> int:
        table = {
            "+": operator.add,
            "-": operator.sub,
            "*": operator.mul,
            "/": lambda a, b: math.trunc(a / b),
        }
        waiting = []
        for token in tokens:
            if token in table:
                right = waiting.pop()
                waiting[-1] = table[token](waiting[-1], right)
            else:
                waiting.append(int(token))
        return waiting.pop()
