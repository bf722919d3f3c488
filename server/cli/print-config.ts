import { resolve } from 'node:path';
import { levelOf } from '../core/config.ts';
import { rules } from '../core/rules/index.ts';
import { slashed } from '../project/node-files.ts';
import { shownPath, tellConfigProblems } from './documents.ts';
import type { Session } from './session.ts';

/** `--print-config FILE`: all that holds for the file, and the files that say so. */
export async function printConfig(file: string, session: Session): Promise<number> {
  const { io, options, project } = session;
  const config = await project.of(slashed(resolve(io.cwd, file)));
  tellConfigProblems(config, session);
  const settings = { ...config.settings, profile: options.profile ?? config.settings.profile };
  const levels = rules.map((rule) => {
    const level = levelOf(rule, settings);
    const ruleOptions = settings.rules[rule.id]?.options;
    return [rule.id, ruleOptions ? [level, ruleOptions] : level];
  });
  const effective = {
    sources: config.sources.map((path) => shownPath(path, io.cwd)),
    ignored: config.ignored,
    profile: settings.profile,
    documentDate: settings.documentDate ?? null,
    issuer: settings.issuer ?? null,
    locale: session.look.locale,
    units: config.read.units?.length ?? 0,
    ledger: config.ledger,
    rules: Object.fromEntries(levels),
  };
  io.stdout.write(`${JSON.stringify(effective, null, 2)}\n`);
  return session.failed() ? 2 : 0;
}
