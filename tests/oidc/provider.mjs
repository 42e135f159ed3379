// An identity provider on this machine, for tests: node provider.mjs PORT REDIRECT_URI
//
// Whoever logs in types their e-mail address as name, and any password. Addresses that begin with "unverified" are
// told as such.
import Provider from "oidc-provider";

const [port, redirectUri] = process.argv.slice(2);

const acting = {
  grant_types: ["client_credentials"],
  redirect_uris: [],
  response_types: [],
  token_endpoint_auth_method: "client_secret_post",
};

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    { client_id: "samverk", client_secret: "a secret of tests", redirect_uris: [redirectUri] },
    // A program that opens the mailbox of the same name, and the mail server that asks what a token is worth.
    { ...acting, client_id: "kansli900@sjuasar.example", client_secret: "a secret of tests", scope: "mail" },
    { ...acting, client_id: "dovecot", client_secret: "known-to-the-mail-server", token_endpoint_auth_method: "client_secret_basic" },
  ],
  scopes: ["openid", "mail"],
  features: { clientCredentials: { enabled: true }, introspection: { enabled: true } },
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  cookies: { keys: ["a key of tests"] },
  async findAccount(_context, email) {
    const claims = () => ({ sub: email, email, email_verified: !email.startsWith("unverified"), name: "Karin Ek" });
    return { accountId: email, claims };
  },
});

provider.listen(Number(port), "127.0.0.1", () => console.log("ready"));
