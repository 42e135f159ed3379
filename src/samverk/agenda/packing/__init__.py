"""Making one file of an agenda and its papers. No tables: what goes in are plain values, what comes out is bytes."""
