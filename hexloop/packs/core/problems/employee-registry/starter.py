from typing import Any, Dict, List, Optional


class EmployeeRegistry:
    """People, their reporting lines and what happened to them.

    Dates are "YYYY-MM-DD", months "YYYY-MM". A call that raises changes nothing.
    """

    def __init__(self) -> None:
        pass

    def add(
        self,
        employee_id: str,
        name: str,
        title: str,
        department: str,
        salary: int,
        manager_id: Optional[str],
        on: str,
    ) -> None:
        """Take somebody on. ValueError: id ever used, salary not positive. KeyError: manager not current."""

    def promote(self, employee_id: str, title: str, salary: int, on: str) -> None:
        """Set title and a higher salary."""

    def transfer(self, employee_id: str, department: str, manager_id: Optional[str], on: str) -> None:
        """Set department and manager. ValueError when the new manager is the person or below."""

    def terminate(self, employee_id: str, on: str) -> List[str]:
        """End the employment; the direct reports go to the leaver's manager. Returns their ids."""

    def reports(self, manager_id: str, indirect: bool) -> List[str]:
        """Ids of the direct reports, or of everybody below, ascending."""

    def org_chart(self) -> List[str]:
        """One line for each current person: two spaces a level, then the id."""

    def payroll(self, month: str) -> Dict[str, int]:
        """Department to the sum of salaries of all who were employed in the month."""

    def find(self, filters: Dict[str, Any]) -> List[str]:
        """Ids of the current people who satisfy all filters, ascending. ValueError: unknown filter."""

    def history(self, employee_id: str) -> List[List[Any]]:
        """[date, what, detail] of everything that happened to somebody, oldest first."""
