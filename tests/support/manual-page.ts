import { COMMANDS } from '../../server/cli/command.ts';
import { manualOf, type Rows } from '../../server/cli/manual/manual.ts';
import type { Locale } from '../../server/core/config.ts';
import type { Words } from '../../server/core/rule.ts';
import { say } from '../../server/core/say.ts';

/** The manual of the command line in one language: `docs/cli.md`, `docs/cli.zh-CN.md`. */
export function manualIn(locale: Locale): string {
  const t = (words: Words): string => say(words, locale).replaceAll('|', '\\|');
  const table = (head: Words, rows: Rows): string =>
    rows.length === 0
      ? ''
      : [
          `### ${t(head)}`,
          '',
          `| | |\n| --- | --- |\n${rows.map(([left, right]) => `| \`${left.trim().replaceAll('|', '\\|')}\` | ${t(right)} |`).join('\n')}`,
        ].join('\n');
  const pages = Object.entries(COMMANDS).map(([name, command]) => {
    const manual = manualOf(name, command);
    return [
      `## planlint ${name}`,
      `${t(manual.about)}${t({ zh: '。', en: '.' })}`,
      `\`\`\`\n${manual.usage}\n\`\`\``,
      ...manual.details.map(t),
      table({ zh: '选项', en: 'Options' }, manual.options),
      table({ zh: '示例', en: 'Examples' }, manual.examples),
      table({ zh: '退出码', en: 'Exit status' }, manual.exit),
    ];
  });
  const { files, environment } = manualOf('check', COMMANDS.check!);
  const parts = [
    t({ zh: '# 命令行手册', en: '# Command line' }),
    t({
      zh: '由选项表生成，与 `planlint help 命令` 所示相同。',
      en: 'Made from the table of options; `planlint help COMMAND` shows the same.',
    }),
    ...pages.flat(),
    t({ zh: '## 文件与环境变量', en: '## Files and environment' }),
    table({ zh: '文件', en: 'Files' }, files),
    table({ zh: '环境变量', en: 'Environment' }, environment),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
