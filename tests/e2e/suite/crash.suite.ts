import { execFileSync } from 'node:child_process';
import { assert } from 'chai';
import { findings, findingsWhere, open, PLAN, typingIsFollowed, until } from './editor.ts';

/** Process ids of the language servers that this host has started. */
function servers(): number[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const own = listed.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s.*dist\/server\.js/.exec(line));
  return own.flatMap((match) => (match && Number(match[2]) === process.pid ? [Number(match[1])] : []));
}

suite('a server that dies', () => {
  test('is started again and finds what is written from then on', async () => {
    const { document } = await open(PLAN);
    await findingsWhere(document.uri, 'findings');
    const before = findings(document.uri).length;
    const [dying, ...more] = servers();
    assert.isNumber(dying);
    assert.isEmpty(more);
    process.kill(dying!, 'SIGKILL');
    await until('another server', () => servers().some((server) => server !== dying));
    await findingsWhere(document.uri, 'the same findings', (found) => found.length === before);
    await typingIsFollowed(document);
  });
});
