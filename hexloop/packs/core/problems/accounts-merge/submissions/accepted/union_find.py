class Solution:
    def accountsMerge(self, accounts: List[List[str]]) -> List[List[str]]:
        leader = list(range(len(accounts)))

        def find(i):
            while leader[i] != i:
                leader[i] = leader[leader[i]]
                i = leader[i]
            return i

        first_card = {}
        for i, (_, *emails) in enumerate(accounts):
            for email in emails:
                leader[find(i)] = find(first_card.setdefault(email, i))
        emails_of = defaultdict(list)
        for email, i in first_card.items():
            emails_of[find(i)].append(email)
        return [[accounts[i][0]] + sorted(emails) for i, emails in emails_of.items()]
