"""Words taken out of the register before anybody reads it, and put back for those who may have them.

Masked words are taken out where the register keeps them, not where it is shown: a page, a list, a file or an index that
forgot to ask would have nothing to leak. Why so is told in docs/decisions/public-versions.md.
"""
