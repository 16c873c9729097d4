"""How a child gives up its rights: standard library only, relative imports only (the zygote loads it by path)."""
