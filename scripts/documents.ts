import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every .txt and .md file of a folder, in order of name; ends the program with a hint where no folder is given. */
export function* readDocuments(folder: string | undefined): Iterable<{ name: string; text: string }> {
  if (!folder) {
    console.error('Name a folder that holds plans as .txt or .md files.');
    process.exit(2);
  }
  for (const name of readdirSync(folder).sort()) {
    if (/\.(?:txt|md)$/.test(name))
      yield { name, text: readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '') };
  }
}
