/**
 * Offset of the first damaged byte of what is UTF-8 beyond doubt, else null. Sequences of three bytes, as Han has
 * them, are the evidence: text in GB18030 or Big5 forms them only by accident.
 */
export function utf8Damage(bytes: Uint8Array): number | null {
  const { firstDamage, damages, han } = surveyUtf8(bytes);
  return han > 10 * damages ? firstDamage : null;
}

/** What bytes are if they are read as UTF-8. */
export interface Utf8Survey {
  /** Offset of the first byte that has no place in UTF-8, or null. */
  readonly firstDamage: number | null;
  /** Stretches of such bytes. */
  readonly damages: number;
  /** Sequences of two bytes, and of three, as Han has them. */
  readonly pairs: number;
  readonly han: number;
}

export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let firstDamage: number | null = null;
  let lastDamage = -2;
  const counted = [0, 0, 0, 0, 0];
  let damages = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    counted[length]!++;
    if (length === 0) {
      if (lastDamage !== i - 1) damages++;
      lastDamage = i;
      firstDamage ??= i;
    }
    i += length || 1;
  }
  return { firstDamage, damages, pairs: counted[2]!, han: counted[3]! };
}

/** Bytes of the UTF-8 sequence at `i`; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
