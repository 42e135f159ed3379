"""The settings of the house, all of them from the environment; ``docs/operation.md`` explains each."""

import os
from dataclasses import replace
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from samverk.site import secrets
from samverk.site.env import Environment
from samverk.site.identity_providers import identity_providers
from samverk.site.incoming_mail import incoming_mail
from samverk.site.signing_services import signing_services

env = Environment(os.environ)

PACKAGE = Path(__file__).resolve().parent.parent
CHECKOUT = PACKAGE.parent.parent
# An installed copy has no checkout around it, and must not write among the packages.
HOME = CHECKOUT if (CHECKOUT / "pyproject.toml").exists() else Path.cwd()

DATA_DIR = env.folder("SAMVERK_DATA_DIR", default=HOME / "var")
DEBUG = env.flag("SAMVERK_DEBUG", default=False)
ALLOWED_HOSTS = env.words("SAMVERK_HOSTS", default=("localhost", "127.0.0.1", "[::1]"))
HTTPS = env.flag("SAMVERK_HTTPS", default=False)
# The house itself speaks http only: where readers come by https, a proxy of our own stands in front.
PROXIES = env.number("SAMVERK_PROXIES", default=int(HTTPS), at_least=int(HTTPS), at_most=5)
# What stands before the links in letters; a letter written in the background has no request to ask.
HOUSE_ADDRESS = env.text(
    "SAMVERK_ADDRESS", default=f"{'https' if HTTPS else 'http'}://{ALLOWED_HOSTS[0] if ALLOWED_HOSTS else 'localhost'}"
).rstrip("/")
# Who answers for what is published as open data, where they are reached, and under which licence it may be used.
PUBLISHER = env.text("SAMVERK_PUBLISHER", default="Samverk")
PUBLISHER_ADDRESS = env.text("SAMVERK_PUBLISHER_ADDRESS", default=f"{HOUSE_ADDRESS}/")
PUBLISHER_EMAIL = env.text("SAMVERK_PUBLISHER_EMAIL", default="")
DATA_LICENCE = env.text("SAMVERK_DATA_LICENCE", default="https://creativecommons.org/publicdomain/zero/1.0/")
DATABASES = {"default": env.database_url("DATABASE_URL", default=DATA_DIR / "samverk.sqlite3")}
LANGUAGE_CODE = env.text("SAMVERK_LANGUAGE", default="sv", allowed=("sv", "en"))
UPLOAD_MEGABYTES = env.number("SAMVERK_UPLOAD_MEGABYTES", default=1000, at_least=1, at_most=10_000)
LOG_LEVEL = env.text("SAMVERK_LOG_LEVEL", default="INFO", allowed=("DEBUG", "INFO", "WARNING", "ERROR"))
SESSION_HOURS = env.number("SAMVERK_SESSION_HOURS", default=10, at_least=1, at_most=720)
WEB_WORKERS = env.number("SAMVERK_WEB_WORKERS", default=2, at_least=1, at_most=64)
WEB_THREADS = env.number("SAMVERK_WEB_THREADS", default=4, at_least=1, at_most=64)
TASK_WORKERS = env.number("SAMVERK_TASK_WORKERS", default=1, at_least=0, at_most=64)
STATIC_COLLECTED = env.flag("SAMVERK_STATIC_COLLECTED", default=False)
DEFAULT_FROM_EMAIL = env.text("SAMVERK_MAIL_FROM", default="samverk@localhost")
globals().update(env.mail_url("SAMVERK_MAIL_URL"))
SECOND_FACTOR = env.text("SAMVERK_SECOND_FACTOR", default="none", allowed=("none", "staff", "all"))
IDENTITY_PROVIDERS = identity_providers(env)
SIGNING = signing_services(env, DATA_DIR)
INCOMING_MAIL = incoming_mail(env)
# Read by script/test alone; named here so that it is not taken for a misspelling.
env.text("SAMVERK_TEST_POSTGRES_URL", default="")
env.refuse_wrong()

SECRET_KEY = secrets.kept_secret(DATA_DIR / "secret_key")
# Seals the secrets of second factors in the database; a key of its own, since the other may be thrown away.
SECOND_FACTOR_KEY = secrets.kept_secret(DATA_DIR / "second_factor_key")
# Seals the key of the authority that vouches for approvals here.
if not SIGNING.secret:
    SIGNING = replace(SIGNING, secret=secrets.kept_secret(DATA_DIR / "authority_secret"))

INSTALLED_APPS = [
    "samverk.site",
    "samverk.subscriptions",
    "samverk.publishing.portal",
    "samverk.publishing.oparl",
    "samverk.publishing.api",
    "samverk.publishing.feeds",
    "samverk.publishing.open_data",
    "samverk.desk",
    "samverk.preservation",
    "samverk.packages",
    "samverk.disclosures",
    "samverk.mailroom",
    "samverk.registry",
    "samverk.noticeboard",
    "samverk.releasing",
    "samverk.digests",
    "samverk.followup",
    "samverk.routes",
    "samverk.networks",
    "samverk.collaborations",
    "samverk.sendouts",
    "samverk.watchlist",
    "samverk.enquiries",
    "samverk.contacts",
    "samverk.archive",
    "samverk.approving",
    "samverk.drafting",
    "samverk.sitting",
    "samverk.deciding",
    "samverk.guests",
    "samverk.agenda",
    "samverk.intake",
    "samverk.arrangements",
    "samverk.planning",
    "samverk.lineage",
    "samverk.meetings",
    "samverk.matters",
    "samverk.rounds",
    "samverk.signing",
    "samverk.accounts",
    "samverk.directory",
    "samverk.post",
    "samverk.design",
    "samverk.records",
    "samverk.search",
    "django_tasks",
    "django_tasks_db",
    "csp",
    # Without the app "allauth" itself, whose templates would show where one of ours is missing.
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "samverk.site.security.permissions_policy",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "samverk.accounts.entering.demand.SecondFactorDemanded",
    "samverk.site.security.size_limit",
]
ROOT_URLCONF = "samverk.site.urls"
FORM_RENDERER = "samverk.design.forms.HouseForms"
WSGI_APPLICATION = "samverk.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "samverk.site.navigation.navigation",
            ],
        },
    },
]

LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True
USE_I18N = True
FORMAT_MODULE_PATH = ["samverk.site.formats"]

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_ROOT = DATA_DIR / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Collected by "samverk serve" at its start; tests and Django's own server find the files beside their rooms.
if STATIC_COLLECTED:
    STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
WHITENOISE_USE_FINDERS = not STATIC_COLLECTED
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# A folder dragged in is one field a file, and a page of corrections many fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_NUMBER_FILES = 5_000

LOGIN_URL = "accounts:log-in"
LOGIN_REDIRECT_URL = "desk:desk"
LOGOUT_REDIRECT_URL = "/"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

ACCOUNT_ADAPTER = "samverk.accounts.entering.account.HouseAccounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_AUTHENTICATED_LOGIN_REDIRECTS = False
# Every way in is slowed down by our own limits, which all processes share.
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False
MFA_ADAPTER = "samverk.accounts.entering.second_factor.HouseSecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Samverk"
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "samverk.accounts.entering.forms.CodeForm",
    "authenticate_webauthn": "samverk.accounts.entering.forms.ShownPasskeyForm",
    "login_webauthn": "samverk.accounts.entering.forms.PasskeyLogInForm",
    "activate_totp": "samverk.accounts.entering.forms.AppForm",
    "add_webauthn": "samverk.accounts.entering.forms.PasskeyForm",
    "edit_webauthn": "samverk.accounts.entering.forms.PasskeyNameForm",
}
SOCIALACCOUNT_ADAPTER = "samverk.accounts.entering.identity_provider.HouseIdentityProviders"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": IDENTITY_PROVIDERS}}

SESSION_COOKIE_NAME = "samverk_session"
SESSION_COOKIE_AGE = SESSION_HOURS * 3600
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = "samverk_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "samverk.site.views.refused_form"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# The review shows the original beside its structure, in a frame of the same house.
X_FRAME_OPTIONS = "SAMEORIGIN"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [SELF],
        "object-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    },
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "samverk": {"level": LOG_LEVEL},
        # What is wrong with a signature stands in the finding about it.
        "pyhanko": {"level": "CRITICAL"},
        "pyhanko_certvalidator": {"level": "CRITICAL"},
        # Three lines a task: for those who look for something.
        "django_tasks_db": {"level": "INFO" if LOG_LEVEL == "DEBUG" else "WARNING"},
        "django_tasks": {"level": "INFO" if LOG_LEVEL == "DEBUG" else "WARNING"},
    },
}
