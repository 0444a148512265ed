// Build, development proxy and unit tests. The built page carries its own content policy, so that
// it can reach no other host even when the server's header is missing.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'", // antd writes its styles at run time
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  };
}

const server = process.env.QIYUN_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), contentPolicy()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/uploads': server,
      '/templates': server,
      '/messages': server,
      '/entries': server,
      '/attachments': server,
      '^/(enterprises|imports)/.+[.](xlsx|jsonl)$': server,
    },
  },
  build: { outDir: 'dist', target: 'es2022', manifest: true, reportCompressedSize: false, chunkSizeWarningLimit: 900 },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/setup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 40_000,
  },
});
