/** What is wrong in a configuration, told so that it can be mended: the setting, its line, and a likely cure. */

export interface ConfigProblem {
  /** An error keeps the broker from starting; Kafka ignores what is only a warning, and so do we. */
  readonly severity: 'error' | 'warning';
  readonly setting: string;
  /** Line in the properties file; null: an override, or a rule about several settings. */
  readonly line: number | null;
  /** Kafka's own sentence where it has one. */
  readonly message: string;
  /** What to do about it, when we can guess. */
  readonly mend: string | null;
}

/** `server.properties:12: …`, on one line. */
export function formatProblem(problem: ConfigProblem, fileName: string): string {
  const at = problem.line === null ? '' : `${fileName}:${problem.line}: `;
  return `${at}${problem.message}${problem.mend === null ? '' : ` (${problem.mend})`}`;
}
