"""`python -m wardplan`."""

import sys

from wardplan._command import main

sys.exit(main())
