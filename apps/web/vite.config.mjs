import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** One page an entry. The API puts a fresh nonce in the place of the name below, see apps/api/src/web. */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: here('./static'),
  cacheDir: here('../../.tmp/vite'),
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: here('../../dist-web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: Object.fromEntries(['index', 'desk', 'court', 'field'].map((name) => [name, here(`./${name}.html`)])),
    },
  },
  server: { port: 5173, proxy: { '/api': process.env.API ?? 'http://127.0.0.1:3000' } },
});
