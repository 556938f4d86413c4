// graphql-http's audits against the service at argv[2], with the token argv[3]: one line of JSON for each.
import { serverAudits } from 'graphql-http';

const [, , url, token] = process.argv;
const fetchFn = (input, init = {}) =>
  fetch(input, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });

for (const audit of serverAudits({ url, fetchFn })) {
  const { id, name, status, reason } = await audit.fn();
  console.log(JSON.stringify({ id, name, status, reason }));
}
