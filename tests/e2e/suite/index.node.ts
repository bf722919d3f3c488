/** What VS Code's node extension host loads and runs. */
import MochaModule from 'mocha';
import { report } from './report.ts';

// mocha is an ES module: `require` gives the class or, on older hosts, a namespace that holds it.
const Mocha = (MochaModule as { default?: typeof MochaModule }).default ?? MochaModule;

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 20_000, reporter: class {} as never });
  mocha.suite.emit('pre-require', globalThis as never, '', mocha);
  require('./all.ts');
  require('./crash.suite.ts');
  return new Promise((resolve, reject) => {
    report(mocha.run((failures) => (failures ? reject(new Error(`${failures} failed`)) : resolve())));
  });
}
