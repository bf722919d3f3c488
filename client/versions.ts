import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';

const SCHEME = 'planlint-version';
/** By it, it is a plan, whatever the name. */
const ENDING = '.plan';
/** Where people write, whatever the editor knows of the file systems behind it. */
const WRITTEN: ReadonlySet<string> = new Set(['file', 'untitled']);

/**
 * A text that is read and compared, but neither corrected nor listed: the old side of a comparison, an entry of a
 * history, and whatever else an editor shows from outside the workspace and could not save.
 */
export function isVersion(address: string | Uri): boolean {
  const uri = typeof address === 'string' ? Uri.parse(address) : address;
  if (WRITTEN.has(uri.scheme) || workspace.getWorkspaceFolder(uri)) return false;
  return workspace.fs.isWritableFileSystem(uri.scheme) !== true;
}

/** Texts without a file, held as documents: what was on the clipboard, what was saved last. */
export class Versions implements Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new EventEmitter<Uri>();
  private readonly provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.changed.event,
    provideTextDocumentContent: (uri) => this.texts.get(uri.path) ?? '',
  });

  /** Address of a document with this text, under a name that says what it is. */
  hold(name: string, text: string): Uri {
    const uri = Uri.from({ scheme: SCHEME, path: `/${name.replaceAll('/', ' ')}${ENDING}` });
    this.texts.set(uri.path, text);
    this.changed.fire(uri);
    return uri;
  }

  holds(uri: Uri): boolean {
    return uri.scheme === SCHEME;
  }

  /** Name under which a text is held, else that of the file. */
  nameOf(uri: Uri): string {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return this.holds(uri) ? name.slice(0, -ENDING.length) : name;
  }

  dispose(): void {
    this.provider.dispose();
    this.changed.dispose();
  }
}
