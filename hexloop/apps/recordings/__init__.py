"""The sound of somebody who thinks aloud, kept on this machine alone."""
