"""``python -m minutebook``: read minutes, tell how much of them was understood, print the form's schema."""

import sys

from minutebook.command_line import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
