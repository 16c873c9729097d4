# Sorts the lists by their heads and hooks them one behind the other.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        dummy = last = ListNode()
        for node in sorted(filter(None, lists), key=lambda node: node.val):
            last.next = node
            while last.next:
                last = last.next
        return dummy.next
