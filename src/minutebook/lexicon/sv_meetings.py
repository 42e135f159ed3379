"""Words that speak of a meeting, however it is called: "mötet", "styrelsemöte", "sammanträdet"."""

MEETING_STEMS = ("möte", "sammanträd")
