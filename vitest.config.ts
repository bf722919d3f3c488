import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'tsv-as-text',
      load: (id) => (id.endsWith('.tsv') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined),
    },
  ],
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 },
});
