# Hands the reports to the manager of the leaver without asking whether there is one.
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Dict, List, Optional


@dataclass(eq=False)
class Employee:
    id: str
    name: str
    title: str
    department: str
    salary: int
    added_on: str
    manager: Optional[Employee] = None
    left_on: Optional[str] = None
    reports: Dict[str, Employee] = field(default_factory=dict)
    log: List[List[Any]] = field(default_factory=list)

    def move_under(self, manager: Optional[Employee]) -> None:
        if self.manager:
            del self.manager.reports[self.id]
        self.manager = manager
        if manager:
            manager.reports[self.id] = self

    def is_below(self, other: Employee) -> bool:
        """True for the person itself as well."""
        at: Optional[Employee] = self
        while at is not None and at is not other:
            at = at.manager
        return at is other

    def employed_in(self, month: str) -> bool:
        return self.added_on[:7] <= month and (self.left_on is None or self.left_on[:7] >= month)


FILTERS: Dict[str, Callable[[Employee, Any], bool]] = {
    "department": lambda e, wanted: e.department == wanted,
    "title": lambda e, wanted: e.title == wanted,
    "name": lambda e, wanted: wanted.lower() in e.name.lower(),
    "manager_id": lambda e, wanted: (e.manager.id if e.manager else None) == wanted,
    "min_salary": lambda e, wanted: e.salary >= wanted,
    "max_salary": lambda e, wanted: e.salary <= wanted,
}


class EmployeeRegistry:
    def __init__(self) -> None:
        self._everybody: Dict[str, Employee] = {}
        self._latest = ""

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
        self._check_date(on)
        if employee_id in self._everybody:
            raise ValueError("the id is taken")
        if salary <= 0:
            raise ValueError("a salary is positive")
        manager = self._manager(manager_id)
        employee = Employee(employee_id, name, title, department, salary, on)
        employee.move_under(manager)
        employee.log.append([on, "added", department])
        self._everybody[employee_id] = employee
        self._latest = on

    def promote(self, employee_id: str, title: str, salary: int, on: str) -> None:
        self._check_date(on)
        employee = self._current(employee_id)
        if salary <= employee.salary:
            raise ValueError("a promotion raises the salary")
        employee.title, employee.salary = title, salary
        employee.log.append([on, "promoted", title])
        self._latest = on

    def transfer(self, employee_id: str, department: str, manager_id: Optional[str], on: str) -> None:
        self._check_date(on)
        employee = self._current(employee_id)
        manager = self._manager(manager_id)
        if manager and manager.is_below(employee):
            raise ValueError("nobody reports to somebody below")
        employee.move_under(manager)
        employee.department = department
        employee.log.append([on, "transferred", department])
        self._latest = on

    def terminate(self, employee_id: str, on: str) -> List[str]:
        self._check_date(on)
        employee = self._current(employee_id)
        heir = employee.manager
        moved = sorted(employee.reports)
        heir.reports.update(employee.reports)
        for report in employee.reports.values():
            report.manager = heir
            report.log.append([on, "reassigned", heir.id])
        employee.reports = {}
        employee.move_under(None)
        employee.left_on = on
        employee.log.append([on, "terminated", None])
        self._latest = on
        return moved

    def reports(self, manager_id: str, indirect: bool) -> List[str]:
        direct = self._current(manager_id).reports
        if not indirect:
            return sorted(direct)
        found: List[str] = []
        stack = list(direct.values())
        while stack:
            employee = stack.pop()
            found.append(employee.id)
            stack.extend(employee.reports.values())
        return sorted(found)

    def org_chart(self) -> List[str]:
        lines: List[str] = []

        def draw(people: Dict[str, Employee], level: int) -> None:
            for employee_id in sorted(people):
                lines.append("  " * level + employee_id)
                draw(people[employee_id].reports, level + 1)

        draw({e.id: e for e in self._everybody.values() if e.left_on is None and e.manager is None}, 0)
        return lines

    def payroll(self, month: str) -> Dict[str, int]:
        total: Dict[str, int] = {}
        for employee in self._everybody.values():
            if employee.employed_in(month):
                total[employee.department] = total.get(employee.department, 0) + employee.salary
        return total

    def find(self, filters: Dict[str, Any]) -> List[str]:
        unknown = filters.keys() - FILTERS.keys()
        if unknown:
            raise ValueError(f"unknown filter {min(unknown)}")
        return sorted(
            e.id
            for e in self._everybody.values()
            if e.left_on is None and all(FILTERS[key](e, wanted) for key, wanted in filters.items())
        )

    def history(self, employee_id: str) -> List[List[Any]]:
        return [list(entry) for entry in self._everybody[employee_id].log]

    def _current(self, employee_id: str) -> Employee:
        employee = self._everybody[employee_id]
        if employee.left_on is not None:
            raise KeyError(employee_id)
        return employee

    def _manager(self, manager_id: Optional[str]) -> Optional[Employee]:
        return None if manager_id is None else self._current(manager_id)

    def _check_date(self, on: str) -> None:
        if on < self._latest:
            raise ValueError("changes come in order of date")
