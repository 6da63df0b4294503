/**
 * The command line tools of one Apache Kafka release: which class each is in, which flags it takes, and what it can do at
 * all. Called through one JVM (tool-host.ts).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ToolHost, type ToolRun } from '../java/tool-host.ts';
import { bootstrap, replicas } from './driver.ts';
import type { ReadRecord } from './records.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../..');

export interface ConsumeOptions {
  readonly max?: number;
  readonly timeoutMs?: number;
  readonly group?: string;
  readonly fromBeginning?: boolean;
  /** Partition 0 from this offset. */
  readonly offset?: number;
  readonly properties?: Readonly<Record<string, string>>;
  /** Runs beside another: the tool keeps its count in a static (until 3.8 even from run to run). */
  readonly isolated?: boolean;
}

export interface ProduceOptions {
  readonly codec?: string;
  readonly keyed?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
  readonly reader?: readonly string[];
}

export class JavaRelease {
  readonly version: string;
  /** The consumer of before 0.9, that finds brokers and keeps offsets in ZooKeeper. */
  readonly oldConsumer: boolean;
  readonly number: number;
  readonly zookeeper = process.env['BLUMFELD_ZOOKEEPER'] ?? '';
  readonly #host: ToolHost;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'blumfeld-java-'));
  #files = 0;
  /** Each has a client id of its own: what they report in one JVM goes by it. */
  #consumers = 0;

  constructor(version: string, oldConsumer: boolean) {
    this.version = version;
    this.oldConsumer = oldConsumer;
    const [major, minor, patch] = version.split('.').map(Number) as [number, number, number];
    this.number = major * 10_000 + minor * 100 + patch;
    this.#host = new ToolHost(version, root);
  }

  /** major, minor, patch: 0.10.2 is since(0, 10, 2). */
  since(major: number, minor = 0, patch = 0): boolean {
    return this.number >= major * 10_000 + minor * 100 + patch;
  }

  close(): void {
    this.#host.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  file(text: string): string {
    const name = path.join(this.#folder, `file-${this.#files++}`);
    writeFileSync(name, text);
    return name;
  }

  properties(values: Readonly<Record<string, string>>): string {
    return this.file(Object.entries(values).map(([key, value]) => `${key}=${value}\n`).join(''));
  }

  run(mainClass: string, args: readonly string[], input = '', timeoutMs?: number): Promise<ToolRun> {
    return this.#host.run(mainClass, args, input, timeoutMs);
  }

  /** Throws what the tool said unless it ends well. */
  async call(mainClass: string, args: readonly string[], input = '', timeoutMs?: number): Promise<string> {
    const { exitCode, out, err } = await this.run(mainClass, args, input, timeoutMs);
    if (exitCode !== 0) throw new Error(`${mainClass} ${args.join(' ')}: exit ${exitCode}: ${(err + out).trim().slice(-600)}`);
    return out;
  }

  // ---- topics, configs, groups

  get #inTools(): boolean {
    return this.since(3, 6);
  }

  get topicClass(): string {
    return this.#inTools ? 'org.apache.kafka.tools.TopicCommand' : 'kafka.admin.TopicCommand';
  }

  /** How admin tools find the cluster: through ZooKeeper until 2.2. */
  get where(): readonly string[] {
    return this.since(2, 2) ? ['--bootstrap-server', bootstrap()] : ['--zookeeper', this.zookeeper];
  }

  topics(...args: string[]): Promise<string> {
    return this.call(this.topicClass, [...this.where, ...args]);
  }

  createTopic(topic: string, partitions = 1, ...args: string[]): Promise<string> {
    return this.topics('--create', '--topic', topic, '--partitions', String(partitions), '--replication-factor', String(replicas()), ...args);
  }

  configs(...args: string[]): Promise<string> {
    return this.call('kafka.admin.ConfigCommand', [...this.where, ...args]);
  }

  groups(...args: string[]): Promise<string> {
    const mainClass = this.#inTools ? 'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand' : 'kafka.admin.ConsumerGroupCommand';
    if (this.oldConsumer) return this.call(mainClass, ['--zookeeper', this.zookeeper, ...args]);
    return this.call(mainClass, [...(this.since(0, 10, 1) ? [] : ['--new-consumer']), '--bootstrap-server', bootstrap(), ...args]);
  }

  /** By partition; times as the tool takes them. */
  async offsets(topic: string, time: number | string): Promise<Map<number, number>> {
    const mainClass = this.#inTools ? 'org.apache.kafka.tools.GetOffsetShell' : 'kafka.tools.GetOffsetShell';
    const out = await this.call(mainClass, [this.since(3) ? '--bootstrap-server' : '--broker-list', bootstrap(), '--topic', topic, '--time', String(time)]);
    const found = new Map<number, number>();
    for (const line of out.trim().split('\n')) {
      const parts = line.split(':');
      if (parts.length >= 3 && parts[0] === topic && parts[2] !== '') found.set(Number(parts[1]), Number(parts[2]!.split(',')[0]));
    }
    return found;
  }

  // ---- records

  get #producerClass(): string {
    return this.since(4) ? 'org.apache.kafka.tools.ConsoleProducer' : 'kafka.tools.ConsoleProducer';
  }

  /** Lines are values, or `key TAB value`. */
  produce(topic: string, lines: readonly string[], options: ProduceOptions = {}): Promise<ToolRun> {
    const readerFlag = this.since(4) ? '--reader-property' : '--property';
    const reader = [...(options.keyed === true ? ['parse.key=true'] : []), ...(options.reader ?? [])];
    // Not idempotent: a batch that is sent again, because a new leader did not know yet that it leads, would come behind the next.
    const inOrder: Record<string, string> = this.since(3) ? {} : { 'max.in.flight.requests.per.connection': '1' };
    const args = [
      this.since(2, 5) ? '--bootstrap-server' : '--broker-list', bootstrap(), '--topic', topic, ...(options.codec === undefined || options.codec === 'none' ? [] : ['--compression-codec', options.codec]),
      ...reader.flatMap((property) => [readerFlag, property]), '--max-block-ms', '5000', ...(this.since(3) ? [] : ['--request-required-acks', '-1']), '--producer.config', this.properties({ 'client.id': 'console', 'batch.size': '16384', ...inOrder, ...options.properties }),
    ];
    return this.run(this.#producerClass, args, lines.map((line) => `${line}\n`).join(''));
  }

  async send(topic: string, lines: readonly string[], options: ProduceOptions = {}): Promise<void> {
    const { exitCode, out, err } = await this.produce(topic, lines, options);
    if (exitCode !== 0 || /ERROR|Exception/.test(err)) throw new Error(`exit ${exitCode}: ${(err + out).slice(0, 800)}`);
  }

  get #consumerClass(): string {
    return this.since(3, 8) ? 'org.apache.kafka.tools.consumer.ConsoleConsumer' : 'kafka.tools.ConsoleConsumer';
  }

  get printsOffsets(): boolean {
    return this.since(2, 7);
  }

  /** Prints keys; offsets and headers where it can. */
  consume(topic: string, options: ConsumeOptions = {}): Promise<ToolRun> {
    const formatter = ['print.key=true', ...(this.printsOffsets ? ['print.offset=true', 'print.headers=true', 'print.partition=true'] : [])];
    const formatterFlag = this.since(4) ? '--formatter-property' : '--property';
    const where = this.oldConsumer ? ['--zookeeper', this.zookeeper] : [...(this.since(0, 10, 1) ? [] : ['--new-consumer']), '--bootstrap-server', bootstrap()];
    const config: Record<string, string> = this.oldConsumer
      ? { 'zookeeper.connect': this.zookeeper, 'zookeeper.session.timeout.ms': '6000', 'zookeeper.connection.timeout.ms': '20000', 'auto.commit.interval.ms': '500' }
      : { 'fetch.max.wait.ms': '200', 'client.id': `console-${++this.#consumers}` };
    if (options.group !== undefined) config['group.id'] = options.group;
    const args = [
      ...where, '--topic', topic, ...(options.max === undefined ? [] : ['--max-messages', String(options.max)]), '--timeout-ms', String(options.timeoutMs ?? 15_000),
      ...(options.fromBeginning === false || options.offset !== undefined ? [] : ['--from-beginning']), ...(options.offset === undefined ? [] : ['--partition', '0', '--offset', String(options.offset)]),
      ...formatter.flatMap((property) => [formatterFlag, property]), '--consumer.config', this.properties({ ...config, ...options.properties }),
    ];
    return this.run(`${options.isolated === true || !this.since(3, 8) ? '!' : ''}${this.#consumerClass}`, args, '', (options.timeoutMs ?? 15_000) + 25_000);
  }

  async read(topic: string, max: number, options: ConsumeOptions = {}): Promise<ReadRecord[]> {
    const { exitCode, out, err } = await this.consume(topic, { ...options, max });
    const records = this.records(out);
    if (records.length < max) throw new Error(`${records.length} of ${max} records, exit ${exitCode}: ${err.slice(0, 800)}`);
    return records;
  }

  /** Offsets are counted where the tool tells none. */
  records(out: string): (ReadRecord & { partition: number })[] {
    return out.split('\n').filter((line) => line.includes('\t')).map((line, index) => {
      const fields = line.split('\t');
      const named = (name: string): string | undefined => fields.find((field) => field.startsWith(`${name}:`))?.slice(name.length + 1);
      const [key, value] = fields.slice(-2) as [string, string];
      const header = this.printsOffsets ? (fields.find((field) => field.startsWith('trace:'))?.slice('trace:'.length) ?? null) : null;
      return { offset: Number(named('Offset') ?? index), partition: Number(named('Partition') ?? 0), key: key === 'null' ? null : key, value: value === 'null' ? null : value, header };
    });
  }
}
