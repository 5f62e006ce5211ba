"""What the DAGs share: settings, the day of a run, the ways of running a command, notices."""
