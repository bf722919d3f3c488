import type { Locale } from '../core/config.ts';

/** The language of the environment; Chinese where it names none (`C`, `POSIX`, nothing). */
export function localeOf(env: Readonly<Record<string, string | undefined>>): Locale {
  const name = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value) ?? '';
  return name === '' || /^(?:zh|C|POSIX)(?:[._@]|$)|^zh/i.test(name) ? 'zh-CN' : 'en';
}

/** `--lang` as people write it: `zh`, `zh_CN.UTF-8`, `en-US`; null for other languages. */
export function localeNamed(name: string): Locale | null {
  if (/^zh(?:\W|_|$)/i.test(name)) return 'zh-CN';
  return /^en(?:\W|_|$)/i.test(name) ? 'en' : null;
}
