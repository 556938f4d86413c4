import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { inlineDocuments } from './tools/inlineDocuments.ts';
import { lightScrollArea } from './tools/scrollArea.ts';

const service = process.env.REDRESS_URL ?? 'http://127.0.0.1:8000';
// The name that the browser used goes on to the service, which asks whether a request comes from its own page.
const passedOn = { target: service, changeOrigin: false };
const proxied = ['/graphql', '/api', '/graphiql', '/docs', '/health', '/exports', '/imports'];

// What every page loads is two files, not thirty small ones.
const groups = [
  { name: 'libraries', test: /node_modules/, tags: ['$initial' as const], priority: 2 },
  { name: 'app', test: /src\/(?!main)/, tags: ['$initial' as const], priority: 1 },
];

export default defineConfig({
  plugins: [inlineDocuments('src/api/generated/graphql.ts'), lightScrollArea(), react(), lingui({ macroTransform: true })],
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox127', 'safari17.5'], // the first with light-dark()
    outDir: process.env.REDRESS_WEB ?? 'dist',
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity, // `npm run size` watches what a page loads
    rolldownOptions: {
      output: { codeSplitting: { groups } },
      onLog: (level, log, tell) => log.code === 'MODULE_LEVEL_DIRECTIVE' || tell(level, log), // a library's own
    },
  },
  optimizeDeps: { exclude: ['@graphiql/react/setup-workers/vite'] }, // workers are no modules to bundle
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, passedOn])) },
  test: {
    environment: 'jsdom',
    pool: 'vmThreads',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    restoreMocks: true,
  },
});
