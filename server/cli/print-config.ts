import { resolve } from 'node:path';
import { levelOf } from '../core/config.ts';
import { rules } from '../core/rules/index.ts';
import { slashed } from '../project/node-files.ts';
import { originOf } from '../project/origin.ts';
import type { DocumentConfig } from '../project/project.ts';
import { shownPath, tellConfigProblems } from './documents.ts';
import { linesOf } from './reporters/lines.ts';
import type { Session } from './session.ts';

/** `--print-config FILE`: all that holds for the file, and beside it, in `from`, who says so. */
export async function printConfig(file: string, session: Session): Promise<number> {
  const { io, options, project, look } = session;
  const config = await project.of(slashed(resolve(io.cwd, file)));
  tellConfigProblems(config, session);
  const settings = { ...config.settings, profile: options.profile ?? config.settings.profile };
  const from = sayers(config, session);
  const values = {
    ignored: config.ignored,
    profile: settings.profile,
    documentDate: settings.documentDate ?? null,
    issuer: settings.issuer ?? null,
    locale: look.locale,
    units: config.read.units?.length ?? 0,
    baseline: config.baseline.path && shownPath(config.baseline.path, io.cwd),
  };
  const levels = rules.map((rule) => {
    const level = levelOf(rule, settings);
    const ruleOptions = settings.rules[rule.id]?.options;
    return [rule.id, ruleOptions ? [level, ruleOptions] : level];
  });
  const effective = {
    sources: config.sources.map((path) => shownPath(path, io.cwd)),
    ...values,
    rules: Object.fromEntries(levels),
    from: {
      ignored: config.ignoredBy && shownPath(config.ignoredBy, io.cwd),
      profile: options.profile ? '--profile' : (from('profile') ?? DEFAULT),
      documentDate: from('documentDate') ?? DEFAULT,
      issuer: from('issuer') ?? DEFAULT,
      locale: options.lang ? '--lang' : (from('locale') ?? 'environment'),
      units: from('units') ?? DEFAULT,
      baseline: baselineFrom(options, from('baseline')),
      rules: Object.fromEntries(
        rules.map(({ id, profiles, severity }) => {
          const byProfile =
            profiles?.[settings.profile] !== undefined ||
            (settings.profile === 'ci' && severity !== 'error' && severity !== 'warning');
          return [id, from('rules', id) ?? (byProfile ? `profile ${settings.profile}` : DEFAULT)];
        }),
      ),
    },
  };
  io.stdout.write(`${JSON.stringify(effective, null, 2)}\n`);
  return session.failed() ? 2 : 0;
}

const DEFAULT = 'default';

function baselineFrom(options: Session['options'], configured: string | null): string {
  if (options['no-baseline']) return '--no-baseline';
  return options.baseline === null ? (configured ?? DEFAULT) : '--baseline';
}

/** File, line and column of the last to set a value; null where none does. */
function sayers({ applied }: DocumentConfig, { io }: Session): (...key: string[]) => string | null {
  return (...key) => {
    const origin = originOf(applied, key);
    if (!origin) return null;
    const { line, column } = linesOf(origin.source).position(origin.offset);
    return `${shownPath(origin.path, io.cwd)}:${line}:${column}`;
  };
}
