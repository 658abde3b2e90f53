import { defineConfig } from 'vitest/config';

/** Browser-side tests; run with `./casebook test` or `tools/node/node node_modules/vitest/vitest.mjs run`. */
export default defineConfig({
  test: {
    include: ['frontend/**/*.test.ts'],
    exclude: ['frontend/generated/**', 'node_modules/**'],
    environment: 'happy-dom',
    passWithNoTests: true,
    // a machine that is busy with other things is slow, not wrong
    testTimeout: 30_000,
  },
});
