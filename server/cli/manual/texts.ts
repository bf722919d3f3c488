import type { Words } from '../../core/rule.ts';

/** What the manual says of a command beyond its options. */
export interface ManualText {
  readonly details: readonly Words[];
  readonly examples: readonly (readonly [string, Words])[];
  /** Exit statuses that mean something else than in other commands. */
  readonly exit?: readonly (readonly [string, Words])[];
}

const FOUND: readonly (readonly [string, Words])[] = [
  ['0', { zh: '没有达到 --fail-on 级别的问题', en: 'no finding of the level of --fail-on' }],
  ['1', { zh: '有问题', en: 'findings' }],
];
const SAME: readonly (readonly [string, Words])[] = [
  ['0', { zh: '没有不同', en: 'nothing differs' }],
  ['1', { zh: '有不同', en: 'something differs' }],
];

export const DONE: readonly (readonly [string, Words])[] = [['0', { zh: '完成', en: 'done' }]];
export const FAILED: readonly (readonly [string, Words])[] = [
  ['2', { zh: '用法有误、文件无法读取或程序出错', en: 'wrong use, unreadable input or a crash' }],
  [
    '130、143',
    { zh: '被 Ctrl-C 或终止信号中断；不会留下写了一半的文件', en: 'interrupted; no file is left half-written' },
  ],
];

export const TEXTS: Readonly<Record<string, ManualText>> = {
  check: {
    details: [
      {
        zh: '读取文本（UTF-8、UTF-16、GB18030、Big5，自动识别）、Word 文件（.docx）和网页（.html），报告任务无牵头单位、时限残缺、序号错漏等问题。文件夹内只检查名称或标题像计划的文件；直接写出的文件总会检查。',
        en: 'Reads texts (UTF-8, UTF-16, GB18030 and Big5 are told apart), Word documents (.docx) and web pages (.html), and reports tasks without a lead, damaged deadlines, wrong numbering and more. In folders only files whose name or title looks like a plan are checked; a file that is named always is.',
      },
      {
        zh: '文件较多时自动使用多个线程，输出顺序不变。--cache 按文件内容、配置和程序版本记住结果，内容不变即不再检查。--watch 在文件或配置改动后重新检查，按 Ctrl-C 结束，退出码为最后一次检查的结果。',
        en: 'Many documents are checked in several threads; the order of the output stays. --cache remembers findings by contents, configuration and program, so that what has not changed is not checked again. --watch checks again when a document or the configuration changes; Ctrl-C ends it, with the status of the last check.',
      },
    ],
    examples: [
      ['planlint 行动计划.txt', { zh: '检查一份文件', en: 'check one document' }],
      ['planlint check --diff 行动计划.txt', { zh: '预览可自动修复之处', en: 'see what can be fixed automatically' }],
      [
        'planlint check --format sarif=out.sarif --format stylish .',
        { zh: '一次写出两种报告', en: 'two reports in one run' },
      ],
      [
        'planlint check --cache 归档/',
        { zh: '检查归档，下次只查改动过的', en: 'check an archive; next time only what changed' },
      ],
      ['planlint check --watch .', { zh: '边改边查', en: 'check while you write' }],
      [
        'planlint check --print-config 行动计划.txt',
        { zh: '查看生效的配置及各值的出处', en: 'what holds for a document, and who says so' },
      ],
    ],
    exit: FOUND,
  },
  baseline: {
    details: [
      {
        zh: '把现有问题按规则和原文记入基线文件 planlint-baseline.json，此后 check 只报告新的问题。',
        en: 'Writes what is found now, by rule and words, to planlint-baseline.json; from then on check tells only what is new.',
      },
    ],
    examples: [
      ['planlint baseline 归档/', { zh: '生成或更新基线', en: 'make or renew the baseline' }],
      ['planlint baseline --prune 归档/', { zh: '清除已解决的条目', en: 'take out what has been mended' }],
    ],
  },
  tasks: {
    details: [
      {
        zh: '列出计划中的任务、牵头和配合单位、完成时限，可存为 Excel、CSV、日历等。',
        en: 'Lists the tasks of plans with leads, supporting units and deadlines; also as a spreadsheet, CSV or calendar.',
      },
    ],
    examples: [
      ['planlint tasks 行动计划.txt', { zh: '在终端显示', en: 'show them in the terminal' }],
      ['planlint tasks -o 台账.xlsx 行动计划.txt', { zh: '存为 Excel 台账', en: 'write a spreadsheet' }],
    ],
  },
  outline: {
    details: [{ zh: '按层级显示计划的标题。', en: 'Shows the headings of a plan as a tree.' }],
    examples: [['planlint outline 行动计划.txt', { zh: '显示标题', en: 'show the headings' }]],
  },
  diff: {
    details: [
      {
        zh: '按任务而不是按行比较两个版本：新增、删除、改换牵头单位或时限。',
        en: 'Compares by task, not by line: added, dropped, another lead, another deadline.',
      },
    ],
    examples: [['planlint diff 送审稿.txt 印发稿.txt', { zh: '比较两稿', en: 'compare two drafts' }]],
    exit: SAME,
  },
  merge: {
    details: [
      {
        zh: '把办公室填过的台账并入修订后的计划：填写的内容跟着任务走，变化另列。',
        en: 'Carries a ledger that an office filled in over to the revised plan; what was typed goes with its task.',
      },
    ],
    examples: [['planlint merge 台账.xlsx 新计划.txt -o 新台账.xlsx', { zh: '并入新计划', en: 'carry it over' }]],
  },
  trace: {
    details: [
      {
        zh: '对照上级文件，列出计划承接、改写、遗漏、推迟和自行增加的内容。',
        en: 'Holds a plan against the document it carries out: what it takes up, rewords, leaves out, puts off and adds.',
      },
    ],
    examples: [
      [
        'planlint trace 市方案.txt --superior 省方案.txt',
        { zh: '对照省方案', en: 'hold it against the superior plan' },
      ],
    ],
  },
  review: {
    details: [
      {
        zh: '把问题写成 Word 批注，存为新文件，原文件和其余内容不变。',
        en: 'Writes the findings as Word comments into a new file; nothing else of the document changes.',
      },
    ],
    examples: [
      ['planlint review 方案.docx -o 方案-校核.docx', { zh: '生成带批注的文件', en: 'make a commented copy' }],
    ],
  },
  convert: {
    details: [
      {
        zh: '把 Word 文件或网页转成计划文本，自动编号写成文字，可在编辑器中修改和修复。',
        en: 'Turns a Word document or web page into plan text, automatic numbers written out, to be edited and mended.',
      },
    ],
    examples: [['planlint convert 方案.docx -o 方案.txt', { zh: '转成文本', en: 'turn it into text' }]],
  },
  explain: {
    details: [
      {
        zh: '说明一条规则判定什么、为什么、何时不报告。',
        en: 'Says what a rule holds to be wrong, why, and when it keeps silent.',
      },
    ],
    examples: [['planlint explain date-malformed', { zh: '说明日期残缺规则', en: 'the rule about damaged dates' }]],
  },
  rules: {
    details: [{ zh: '列出全部规则在各场景下的级别。', en: 'Lists all rules with their severity in every profile.' }],
    examples: [['planlint rules', { zh: '列出规则', en: 'list the rules' }]],
  },
  completion: {
    details: [
      {
        zh: '输出一段脚本，使 Tab 键可补全命令、选项和取值。',
        en: 'Prints a script by which the Tab key completes commands, options and values.',
      },
    ],
    examples: [
      ['eval "$(planlint completion bash)"', { zh: '写入 ~/.bashrc', en: 'a line for ~/.bashrc' }],
      [
        'eval "$(planlint completion zsh)"',
        { zh: '写入 ~/.zshrc，在 compinit 之后', en: 'a line for ~/.zshrc, below compinit' },
      ],
      [
        'planlint completion fish | source',
        { zh: '写入 ~/.config/fish/config.fish', en: 'a line for ~/.config/fish/config.fish' },
      ],
      [
        'planlint completion powershell | Out-String | Invoke-Expression',
        { zh: '写入 PowerShell 的 $PROFILE', en: 'a line for the $PROFILE of PowerShell' },
      ],
    ],
  },
  lsp: {
    details: [{ zh: '经标准输入输出为编辑器提供服务。', en: 'Serves an editor over standard input and output.' }],
    examples: [['planlint lsp --stdio', { zh: '由编辑器启动', en: 'started by an editor' }]],
  },
};
