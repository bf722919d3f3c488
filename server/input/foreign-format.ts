import type { Words } from '../core/rule.ts';

/** What to do with a file that is no plain text but of a known kind; null where it may be text. */
export function foreignFormat(bytes: Uint8Array): Words | null {
  return FORMATS.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte))?.words(bytes) ?? null;
}

interface Format {
  readonly magic: readonly number[];
  readonly words: (bytes: Uint8Array) => Words;
}

const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

const FORMATS: readonly Format[] = [
  {
    magic: ascii('%PDF-'),
    words: () => ({
      zh: '这是 PDF 文件，不是纯文本。请用原始文档另存为纯文本，或将 PDF 文字层导出为 .txt 后再检查。',
      en: 'This is a PDF file, not plain text. Save the original document as plain text, or export the text layer to .txt.',
    }),
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    words: () => saveAsText('旧版 Word 或 WPS 文件（.doc、.wps）', 'an old Word or WPS file (.doc, .wps)'),
  },
  {
    magic: ascii('PK\u0003\u0004'),
    words: (bytes) =>
      isWord(bytes)
        ? saveAsText('Word 文件（.docx）', 'a Word file (.docx)')
        : {
            zh: '这是压缩文件或办公文档（如 .zip、.xlsx、.ofd），不是纯文本。请将其中的正文另存为纯文本（.txt，UTF-8 编码）。',
            en: 'This is an archive or office file (.zip, .xlsx, .ofd), not plain text. Save its text as plain text (.txt, UTF-8).',
          },
  },
  { magic: ascii('{\\rtf'), words: () => saveAsText('RTF 文件', 'an RTF file') },
];

const saveAsText = (zh: string, en: string): Words => ({
  zh: `这是${zh}，不是纯文本。请在 Word 或 WPS 中“另存为”纯文本（.txt，UTF-8 编码，自动编号会写成文字）后再检查。`,
  en: `This is ${en}, not plain text. In Word or WPS save it as plain text (.txt, UTF-8; automatic numbers become text) and check that.`,
});

/** The names of the first entries of the archive stand near its beginning. */
const isWord = (bytes: Uint8Array): boolean =>
  /word\/|\[Content_Types\]\.xml|docProps\//.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096))) &&
  !/xl\/|ppt\//.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
