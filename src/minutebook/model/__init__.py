"""What minutes are made of: values only, nothing that reads or decides."""
