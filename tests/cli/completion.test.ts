import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../server/cli/command.ts';
import { SHELLS } from '../../server/cli/completion/shells.ts';
import { folderWith, planlint } from '../support/cli.ts';

const script = async (shell: string, lang = 'zh-CN'): Promise<string> =>
  (await planlint(['completion', shell, '--lang', lang], { cwd: await folderWith({}) })).out;

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

test.each(SHELLS)('%s knows every command and option', async (shell) => {
  const text = await script(shell);
  for (const [name, { options }] of Object.entries(COMMANDS)) {
    expect(text).toContain(name);
    for (const option of options) expect(text).toContain(option);
  }
  expect(text).not.toContain('[object');
});

test('a shell must be named', async () => {
  const { status, err } = await planlint(['completion', 'tcsh'], { cwd: await folderWith({}) });
  expect([status, err]).toEqual([2, expect.stringContaining('planlint completion bash|zsh|fish|powershell')]);
});

describe.skipIf(!has('bash'))('bash completes', () => {
  test.each<[string, string[]]>([
    ['planlint ch', ['check']],
    ['planlint check --max', ['--max-warnings']],
    ['planlint --max', ['--max-warnings']],
    ['planlint check --profile re', ['review']],
    ['planlint a.txt --fail-on w', ['warning']],
    ['planlint tasks --format t', ['table']],
    ['planlint explain date-malf', ['date-malformed']],
    ['planlint completion z', ['zsh']],
    ['planlint rules --fix', []],
  ])('%s', async (line, expected) => {
    const words = line.split(' ');
    const program = `${await script('bash')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_planlint; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = execFileSync('bash', ['--norc', '-c', program], { encoding: 'utf8' });
    expect(out.split('\n').filter((word) => word !== '')).toEqual(expected);
  });
});

describe.skipIf(!has('fish'))('fish completes', () => {
  test.each<[string, string[]]>([
    ['planlint ch', ['check']],
    ['planlint tasks --format t', ['table']],
    ['planlint --max', ['--max-warnings']],
    ['planlint explain date-malf', ['date-malformed']],
  ])('%s', async (line, expected) => {
    const program = `${await script('fish')}\ncomplete -C '${line}'`;
    const out = execFileSync('fish', ['--no-config', '-c', program], { encoding: 'utf8', cwd: await folderWith({}) });
    expect(
      out
        .split('\n')
        .filter((l) => l !== '')
        .map((l) => l.split('\t')[0]),
    ).toEqual(expected);
  });
});

test.skipIf(!has('zsh')).each(['zh-CN', 'en'])('zsh accepts the script, words in %s', async (lang) => {
  const file = join(await folderWith({}), '_planlint');
  writeFileSync(file, await script('zsh', lang));
  expect(spawnSync('zsh', ['-f', '-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  const loaded = spawnSync(
    'zsh',
    ['-f', '-c', `autoload -U compinit; compinit -D -u; source '${file}'; print \${_comps[planlint]}`],
    { encoding: 'utf8' },
  );
  expect(loaded).toMatchObject({ stdout: '_planlint\n', stderr: '' });
});
