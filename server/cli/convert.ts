import { encode } from '../input/encoding.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';
import { theDocument, writeOutput } from './writing.ts';

/** `planlint convert`: the plan text of a document, as UTF-8, to a file or to standard output. */
export async function convert(paths: readonly string[], session: Session): Promise<number> {
  const document = await theDocument(paths, session, ONE_FILE);
  if (!document) return 2;
  const bytes = encode(document.source.text, 'utf-8', false);
  if ('problem' in bytes) {
    session.fail(bytes.problem, document.path);
    return 2;
  }
  const { output } = session.options;
  if (output === null) session.io.stdout.write(bytes);
  else if (!writeOutput(output, bytes, document, session)) return 2;
  return 0;
}

const ONE_FILE = new UsageError(
  'convert 需要一个文件：planlint convert 计划.docx -o 计划.txt。',
  'convert wants one file: planlint convert plan.docx -o plan.txt.',
);
