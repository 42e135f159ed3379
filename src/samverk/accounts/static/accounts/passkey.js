// Says, where the browser could not use a passkey, that it could not; the ceremony itself is django-allauth's.
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const sentence = document.getElementById("passkey-failed");
  if (sentence) {
    sentence.hidden = false;
    sentence.focus();
  }
});
