"""The calendar: blocks of time that are filled with real things, and what happened on a day."""
