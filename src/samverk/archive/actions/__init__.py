"""The only writers of this room, one act or one kind of answer a file; import each from its own.

``bring_files`` and ``queue_run`` take files in through a page, ``folder_runs`` from the disk; ``take_in`` is what both
come to. ``settle_readings``, ``correct``, ``link_names``, ``settle_matters`` are a person's answers. This package names
none of them itself: ``queue_run`` needs the tasks, and the tasks need the others.
"""
