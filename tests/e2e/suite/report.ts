import type { Runner } from 'mocha';

/** One console line a test, which the runner outside picks out. */
export function report(runner: Runner): void {
  const say = (test: object) => console.log(`[suite]${JSON.stringify(test)}`);
  runner.on('pass', (test) => say({ title: test.fullTitle(), ms: test.duration }));
  runner.on('fail', (test, error) => say({ title: test.fullTitle(), error: String(error?.stack ?? error) }));
}
