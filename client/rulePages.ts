import { commands, type Disposable, env, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import { ruleAt } from './findings.ts';

/** `planlint-rule:/date-malformed.md` */
const SCHEME = 'planlint-rule';

type Pages = Readonly<Record<string, string>>;

/** A line of a page: the same in both languages, or Chinese and English. */
type Line = string | readonly [zh: string, en: string];

/** The manual in the editor: pages that come with the extension, in its language, shown as Markdown without scripts. */
export class RulePages implements Disposable {
  private readonly provider: Disposable;
  private readonly folder: Uri;

  constructor(extension: Uri) {
    this.folder = Uri.joinPath(extension, 'dist');
    this.provider = workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) => (await this.pages())[ruleIn(path)],
    });
  }

  /** Shows the page of a rule; of the one at the cursor, else of one that is chosen, where none is named. */
  async explain(rule?: unknown): Promise<void> {
    const pages = await this.pages();
    const asked = typeof rule === 'string' ? rule : (ruleAtCursor() ?? (await pickRule(pages)));
    if (!asked) return;
    if (!Object.hasOwn(pages, asked)) {
      void window.showWarningMessage(l10n.t('There is no rule {0}', asked));
      return;
    }
    const page = Uri.from({ scheme: SCHEME, path: `/${asked}.md` });
    try {
      await commands.executeCommand('markdown.showPreviewToSide', page);
    } catch {
      // The preview is an extension of its own, which may be switched off.
      await window.showTextDocument(page, { viewColumn: ViewColumn.Beside, preserveFocus: true });
    }
  }

  dispose(): void {
    this.provider.dispose();
  }

  private async pages(): Promise<Pages> {
    const bytes = await workspace.fs.readFile(Uri.joinPath(this.folder, 'rules.json'));
    const pages = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, readonly Line[]>>;
    const language = languageOfPages() === 'zh-CN' ? 0 : 1;
    const page = (lines: readonly Line[]): string =>
      lines.map((line) => (typeof line === 'string' ? line : line[language])).join('\n');
    return Object.fromEntries(Object.entries(pages).map(([id, lines]) => [id, page(lines)]));
  }
}

/** As the findings: the setting, else the editor. */
function languageOfPages(): 'zh-CN' | 'en' {
  const locale = workspace.getConfiguration('planlint').get<string | null>('locale') || env.language;
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

const ruleIn = (path: string): string => path.slice(1).replace(/\.md$/, '');

function ruleAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  return editor && ruleAt(editor.document.uri, editor.selection.active);
}

async function pickRule(pages: Pages): Promise<string | undefined> {
  const items = Object.entries(pages).map(([rule, page]) => ({ label: rule, description: titleOf(page) }));
  const placeHolder = l10n.t('Which rule?');
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.label;
}

/** The first line under the page's heading. */
const titleOf = (page: string): string => page.split('\n', 3)[2]?.replaceAll('*', '') ?? '';
