"""One index of everything that can be found. It never learns what it finds: a kind and a key say it."""
