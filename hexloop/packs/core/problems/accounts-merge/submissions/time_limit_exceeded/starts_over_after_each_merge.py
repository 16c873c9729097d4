# Looks for two cards that share an address, merges them and starts over: O(n³) pairs.
class Solution:
    def accountsMerge(self, accounts: List[List[str]]) -> List[List[str]]:
        groups = [(account[0], set(account[1:])) for account in accounts]

        def merge_two():
            for i, (_, emails) in enumerate(groups):
                for j in range(i + 1, len(groups)):
                    if not emails.isdisjoint(groups[j][1]):
                        emails |= groups.pop(j)[1]
                        return True
            return False

        while merge_two():
            pass
        return [[name] + sorted(emails) for name, emails in groups]
