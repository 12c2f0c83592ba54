"""`python -m dashboard` is `headway`, where the command is not on the path."""

from dashboard.cli import main

if __name__ == "__main__":
    main()
