"""Loading the demo company."""

from server.demo.actions.loading import MOST_CLAIMS, Loaded, Progress, load

__all__ = ["MOST_CLAIMS", "Loaded", "Progress", "load"]
