/** Reading with an end: no file, pipe or device takes more memory than a document may. */
import { open } from 'node:fs/promises';

/** Bytes of the largest file that is read. A library of a thousand plans has some 100 MB. */
export const LARGEST = 256 * 1024 * 1024;

/** A file has more bytes than are read. With the code that Node gives files too large for it. */
export class FileTooLarge extends Error {
  readonly code = 'ERR_FS_FILE_TOO_LARGE';
}

/** All of a file; a pipe or device is read to its end. Throws `FileTooLarge`, and the errors of the file system. */
export async function readBounded(path: string, most = LARGEST): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const stats = await file.stat();
    if (stats.size > most) throw new FileTooLarge();
    return stats.isFile() && stats.size > 0
      ? await file.readFile()
      : await collect(file.createReadStream({ autoClose: false }), most);
  } finally {
    await file.close();
  }
}

/** All that a stream gives. Throws `FileTooLarge`. */
export async function collect(stream: AsyncIterable<Uint8Array>, most = LARGEST): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) throw new FileTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
