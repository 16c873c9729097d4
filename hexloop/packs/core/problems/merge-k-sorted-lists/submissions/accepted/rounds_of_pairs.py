# Definition for singly-linked list.
# class ListNode:
#     def __init__(self, val=0, next=None):
#         self.val = val
#         self.next = next
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        if not lists:
            return None
        while len(lists) > 1:
            merged = []
            for i in range(0, len(lists), 2):
                other = lists[i + 1] if i + 1 < len(lists) else None
                merged.append(self.merge(lists[i], other))
            lists = merged
        return lists[0]

    def merge(self, a, b):
        dummy = last = ListNode()
        while a and b:
            if a.val > b.val:
                a, b = b, a
            last.next, a = a, a.next
            last = last.next
        last.next = a or b
        return dummy.next
