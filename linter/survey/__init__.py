"""What a folder holds, before anything is configured, and the configuration that it suggests."""
