"""Swedish: the day before the month in words, the year first in figures."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "Y-m-d"
TIME_FORMAT = "H.i"
DATETIME_FORMAT = "j F Y H.i"
SHORT_DATETIME_FORMAT = "Y-m-d H.i"
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
