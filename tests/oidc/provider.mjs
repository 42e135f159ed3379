// An identity provider on this machine, for tests: node provider.mjs PORT REDIRECT_URI
//
// Whoever logs in types their e-mail address as name, and any password. Addresses that begin with "unverified" are
// told as such.
import Provider from "oidc-provider";

const [port, redirectUri] = process.argv.slice(2);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: "samverk", client_secret: "a secret of tests", redirect_uris: [redirectUri] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  cookies: { keys: ["a key of tests"] },
  async findAccount(_context, email) {
    const claims = () => ({ sub: email, email, email_verified: !email.startsWith("unverified"), name: "Karin Ek" });
    return { accountId: email, claims };
  },
});

provider.listen(Number(port), "127.0.0.1", () => console.log("ready"));
