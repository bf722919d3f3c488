/** What VS Code's web worker extension host loads and runs: one CommonJS file without modules beside it. */
import 'mocha/mocha.js';
import type { Runner } from 'mocha';
import { report } from './report.ts';

function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 20_000, reporter: class {} as never });
  require('./all.ts');
  return new Promise((resolve, reject) => {
    report(mocha.run((failures) => (failures ? reject(new Error(`${failures} failed`)) : resolve())) as Runner);
  });
}

// Not an export: mocha's bundle assigns `module.exports` itself.
module.exports = { run };
