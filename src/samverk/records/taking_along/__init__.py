"""Lists to take along: as CSV, as a spreadsheet, as JSON."""
