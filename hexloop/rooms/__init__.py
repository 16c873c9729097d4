"""Live rooms: who follows whom while somebody types. WebSockets only, no database; see docs/decisions/studio.md."""
