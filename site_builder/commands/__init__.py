"""What the command line can do: one file a command, each a function that returns the exit code."""
