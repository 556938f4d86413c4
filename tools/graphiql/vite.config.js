// Builds GraphiQL for server/api/static/graphiql: committed, so that the service runs without Node.
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/graphiql/',
  logLevel: 'warn',
  build: {
    outDir: '../../server/api/static/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    license: { fileName: 'licenses.md' },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: 'es' },
});
