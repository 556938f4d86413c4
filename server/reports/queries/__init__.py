"""The figures of reports: each by one SQL statement, within what the viewer may see."""
