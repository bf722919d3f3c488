// What takes minutes and is asked for by its own command: `npm run redos`.
import config from './vitest.config.ts';

export default { ...config, test: { ...config.test, include: ['tests/**/*.long.ts'], testTimeout: 600_000 } };
