import type { Words } from '../core/rule.ts';

/** What to do with a file that is no plain text but of a known kind; null where it may be text. */
export function foreignFormat(bytes: Uint8Array): Words | null {
  return FORMATS.find(({ magic }) => startsWith(bytes, magic))?.words(bytes) ?? null;
}

interface Format {
  readonly magic: readonly number[];
  readonly words: (bytes: Uint8Array) => Words;
}

/** Word documents are archives; so are other things. */
export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP);

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

const ZIP = ascii('PK\u0003\u0004');

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
    words: (bytes) =>
      isEncryptedPackage(bytes)
        ? ENCRYPTED
        : saveAs('旧版 Word 或 WPS 文件（.doc、.wps）', 'an old Word or WPS file (.doc, .wps)'),
  },
  {
    magic: ZIP,
    words: (bytes) =>
      isWord(bytes)
        ? saveAsText('Word 文件（.docx）', 'a Word file (.docx)')
        : {
            zh: '这是压缩文件或办公文档（如 .zip、.xlsx、.ofd），不是纯文本。请将其中的正文另存为纯文本（.txt，UTF-8 编码）。',
            en: 'This is an archive or office file (.zip, .xlsx, .ofd), not plain text. Save its text as plain text (.txt, UTF-8).',
          },
  },
  { magic: ascii('{\\rtf'), words: () => saveAs('RTF 文件', 'an RTF file') },
];

const saveAsText = (zh: string, en: string): Words => ({
  zh: `这是${zh}，不是纯文本。请在 Word 或 WPS 中“另存为”纯文本（.txt，UTF-8 编码，自动编号会写成文字）后再检查。`,
  en: `This is ${en}, not plain text. In Word or WPS save it as plain text (.txt, UTF-8; automatic numbers become text) and check that.`,
});

const saveAs = (zh: string, en: string): Words => ({
  zh: `这是${zh}，无法读取。请在 Word 或 WPS 中“另存为”.docx 后再检查。`,
  en: `This is ${en}, which is not read. Save it as .docx in Word or WPS and check that.`,
});

/** Word puts an encrypted document into a file of its old format, under this name in UTF-16. */
const isEncryptedPackage = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1 << 20)).includes([...'EncryptedPackage'].join('\0'));

export const ENCRYPTED: Words = {
  zh: 'Word 文件已加密。请在 Word 或 WPS 中取消密码保护后再检查。',
  en: 'The Word file is encrypted. Take the password off in Word or WPS and check it then.',
};

/** The names of the first entries of the archive stand near its beginning. */
const isWord = (bytes: Uint8Array): boolean =>
  /word\/|\[Content_Types\]\.xml|docProps\//.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096))) &&
  !/xl\/|ppt\//.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
