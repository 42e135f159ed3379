"""Users, log-in and roles."""
