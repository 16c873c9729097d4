"""What runs beside a stranger's code, inside the sandbox: standard library only, relative imports only.

The zygote loads this folder by its path under another name, so nothing here may import ``hexloop``.
No expected answer, no setting and no secret ever comes in.
"""
