/**
 * Prometheus' text exposition (version 0.0.4), written family by family. Samples of a family must come together;
 * a family that was opened before is continued where it stands, whoever adds to it.
 */
export type MetricType = 'counter' | 'gauge' | 'histogram' | 'summary' | 'untyped';
export type Labels = Readonly<Record<string, string | number>>;

export const METRICS_CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

export class MetricFamily {
  readonly name: string;
  readonly #lines: string[];

  constructor(name: string, type: MetricType, help: string) {
    if (!NAME.test(name)) throw new RangeError(`not a metric name: ${name}`);
    this.name = name;
    this.#lines = [`# HELP ${name} ${help.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}`, `# TYPE ${name} ${type}`];
  }

  /** `suffix`: `_bucket`, `_sum` and `_count` of histograms and summaries. */
  add(value: number, labels?: Labels, suffix = ''): this {
    this.#lines.push(`${this.name}${suffix}${labelText(labels)} ${numberText(value)}`);
    return this;
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  /** Without a sample a family says nothing. */
  get isEmpty(): boolean {
    return this.#lines.length === 2;
  }
}

export class MetricsText {
  readonly #families = new Map<string, MetricFamily>();

  family(name: string, type: MetricType, help: string): MetricFamily {
    let family = this.#families.get(name);
    if (family === undefined) {
      family = new MetricFamily(name, type, help);
      this.#families.set(name, family);
    }
    return family;
  }

  counter(name: string, help: string, value: number, labels?: Labels): void {
    this.family(name, 'counter', help).add(value, labels);
  }

  gauge(name: string, help: string, value: number, labels?: Labels): void {
    this.family(name, 'gauge', help).add(value, labels);
  }

  toString(): string {
    let text = '';
    for (const family of this.#families.values()) if (!family.isEmpty) text += family.text;
    return text;
  }
}

function labelText(labels: Labels | undefined): string {
  if (labels === undefined) return '';
  const parts: string[] = [];
  for (const [name, value] of Object.entries(labels)) {
    if (!LABEL.test(name)) throw new RangeError(`not a label name: ${name}`);
    parts.push(`${name}="${String(value).replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`);
  }
  return parts.length === 0 ? '' : `{${parts.join(',')}}`;
}

function numberText(value: number): string {
  if (value === Infinity) return '+Inf';
  return value === -Infinity ? '-Inf' : String(value);
}
