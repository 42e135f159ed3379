"""The door a web server calls."""

import os

from django.core.wsgi import get_wsgi_application

from samverk.sitting.pulse import with_pulse

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samverk.site.settings")

application = with_pulse(get_wsgi_application())
