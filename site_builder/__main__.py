"""`python -m site_builder`."""

import sys

from site_builder.cli import main

if __name__ == "__main__":
    sys.exit(main())
