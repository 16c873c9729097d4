"""iCalendar (RFC 5545): plain records to a file, and a file from anywhere to plain records."""
