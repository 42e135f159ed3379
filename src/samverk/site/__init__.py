"""The running house: settings, addresses, command line and what flows uphill."""
