/**
 * Which Kafka's tool a command line means (docs/tools.md): 0.9's when it uses a form that only 0.9 had, today's
 * otherwise. `BLUMFELD_TOOLS_ERA=0.9|today` decides where the command line itself does not; `BLUMFELD_TOOLS_ERA=3.9` knows
 * no flags but those of Kafka 3.9.1.
 */
export type Era = '0.9' | 'today';

/** Refuse what Kafka 3.9.1's tools refuse, even where ours know better. */
export const isStrictly39 = (): boolean => process.env['BLUMFELD_TOOLS_ERA'] === '3.9';

const uses = (argv: readonly string[], option: string): boolean =>
  argv.some((word) => word === `--${option}` || word.startsWith(`--${option}=`) || word === `-${option}`);

/** `oldForms`: options that only 0.9 knew; `newForms`: options that 0.9 did not know, which win. */
export function eraOf(argv: readonly string[], oldForms: readonly string[], newForms: readonly string[] = ['bootstrap-server']): Era {
  if (isStrictly39()) return 'today';
  if (oldForms.some((option) => uses(argv, option)) && !newForms.some((option) => uses(argv, option))) return '0.9';
  if (newForms.some((option) => uses(argv, option))) return 'today';
  return process.env['BLUMFELD_TOOLS_ERA'] === '0.9' ? '0.9' : 'today';
}
