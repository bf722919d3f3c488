import type { Words } from '../core/rule.ts';

/** Why bytes that no encoding accepts cannot be read, with the place where it can be told. */
export function undecodable(bytes: Uint8Array): Words {
  const damage = utf8Damage(bytes);
  if (damage === null) {
    return {
      zh: '无法识别文件编码（已尝试 UTF-8、UTF-16、GB18030、Big5）。请用编辑器或 WPS 打开，另存为 UTF-8 编码的纯文本后再检查。',
      en: 'The encoding of the file is unknown (tried UTF-8, UTF-16, GB18030, Big5). Open it in an editor and save it as UTF-8 plain text.',
    };
  }
  const line = bytes.subarray(0, damage).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
  return {
    zh: `文件为 UTF-8 编码，但第 ${line} 行有损坏的字节（偏移 ${damage}）。请从原件重新复制，或在编辑器中改正后保存。`,
    en: `The file is UTF-8, but line ${line} holds damaged bytes (offset ${damage}). Copy it again from its source, or correct and save it in an editor.`,
  };
}

/**
 * Offset of the first damaged byte of what is UTF-8 beyond doubt, else null. Sequences of three bytes, as Han has
 * them, are the evidence: text in GB18030 or Big5 forms them only by accident.
 */
export function utf8Damage(bytes: Uint8Array): number | null {
  let first: number | null = null;
  let lastDamage = -2;
  let damaged = 0;
  let han = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 3) han++;
    if (length === 0) {
      if (lastDamage !== i - 1) damaged++;
      lastDamage = i;
      first ??= i;
    }
    i += length || 1;
  }
  return han > 10 * damaged ? first : null;
}

/** Bytes of the UTF-8 sequence at `i`; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
