// PostGraphile 5 as its documentation runs it in production: Grafserv on Node's own HTTP server.
import cluster from "node:cluster";
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const { BENCH_SOCKET, BENCH_DATABASE, BENCH_PORT, BENCH_WORKERS, BENCH_POOL } = process.env;

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: `postgresql://postgres@/${BENCH_DATABASE}?host=${encodeURIComponent(BENCH_SOCKET)}`,
      schemas: ["public", "bench"],
      poolConfig: { max: Number(BENCH_POOL) },
    }),
  ],
  grafserv: { port: Number(BENCH_PORT), host: "127.0.0.1", graphiql: false, watch: false },
  grafast: { explain: false },
};

async function serve() {
  const instance = postgraphile(preset);
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  server.listen(Number(BENCH_PORT), "127.0.0.1");
}

if (Number(BENCH_WORKERS) > 1 && cluster.isPrimary) {
  for (let at = 0; at < Number(BENCH_WORKERS); at++) cluster.fork();
  cluster.on("exit", () => process.exit(1));
} else {
  await serve();
}
