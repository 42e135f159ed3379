"""``python -m samverk.site``: the command line, where no script is installed."""

from samverk.site.command_line import main

if __name__ == "__main__":
    main()
