"""What has changed since a revision of git: which files, which records, which lines."""
