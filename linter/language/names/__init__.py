"""Names: found in plain text, and what kind of name the place they stand in calls for."""
