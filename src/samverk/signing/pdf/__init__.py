"""PDF files: their signature fields, and a signature put into one. Bytes in, bytes out; no database."""
