/**
 * Three network namespaces on a bridge, one for each broker; ZooKeeper and clients stay outside, at two addresses of
 * the bridge, so that a broker can be cut from ZooKeeper alone. A cut is a false hardware address for the other side:
 * packets leave and reach nobody, connections hang as over a cable that was pulled.
 */
import { spawnSync } from 'node:child_process';

const CUT = '02:00:00:00:00:99';

function ip(...args: string[]): string | null {
  const done = spawnSync('ip', args, { encoding: 'utf8', timeout: 10_000 });
  if (done.error === undefined && done.status === 0) return null;
  return `ip ${args.join(' ')}: ${done.error?.message ?? done.stderr.trim()}`;
}

export class CutNetwork {
  readonly #tag: string;
  readonly #net: string;
  readonly #ids: readonly number[];

  private constructor(ids: readonly number[]) {
    this.#ids = ids;
    this.#tag = `bf${process.pid % 100_000}`;
    this.#net = `10.${200 + (process.pid % 50)}.${(process.pid >> 6) % 250}`;
  }

  /** The network, or why there can be none. */
  static open(ids: readonly number[]): CutNetwork | string {
    if (process.getuid?.() !== 0) return 'network namespaces need root';
    const network = new CutNetwork(ids);
    const problem = network.#make();
    if (problem === null) {
      process.once('exit', () => network.close());
      return network;
    }
    network.close();
    return problem;
  }

  #make(): string | null {
    const bridge = this.#tag;
    let problem = ip('link', 'add', bridge, 'type', 'bridge') ?? ip('addr', 'add', `${this.clientHost}/24`, 'dev', bridge) ?? ip('addr', 'add', `${this.zookeeperHost}/24`, 'dev', bridge) ?? ip('link', 'set', bridge, 'up');
    for (const id of this.#ids) {
      const space = this.#space(id);
      problem ??= ip('netns', 'add', space) ?? ip('link', 'add', `${bridge}v${id}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space)
        ?? ip('link', 'set', `${bridge}v${id}`, 'master', bridge, 'up') ?? ip('-n', space, 'link', 'set', 'lo', 'up') ?? ip('-n', space, 'link', 'set', 'eth0', 'up') ?? ip('-n', space, 'addr', 'add', `${this.host(id)}/24`, 'dev', 'eth0');
    }
    return problem;
  }

  #space(id: number): string {
    return `${this.#tag}n${id}`;
  }

  host(id: number): string {
    return `${this.#net}.${id}`;
  }

  /** The first address of the bridge: what clients come from. */
  get clientHost(): string {
    return `${this.#net}.254`;
  }

  get zookeeperHost(): string {
    return `${this.#net}.253`;
  }

  place(id: number): { host: string; command: readonly string[] } {
    return { host: this.host(id), command: ['ip', 'netns', 'exec', this.#space(id)] };
  }

  #cut(id: number, host: string, isCut: boolean): void {
    const problem = isCut ? ip('-n', this.#space(id), 'neigh', 'replace', host, 'lladdr', CUT, 'nud', 'permanent', 'dev', 'eth0') : ip('-n', this.#space(id), 'neigh', 'del', host, 'dev', 'eth0');
    if (problem !== null) throw new Error(problem);
  }

  fromZooKeeper(id: number, isCut: boolean): void {
    this.#cut(id, this.zookeeperHost, isCut);
  }

  /** Both ways. */
  fromPeers(id: number, isCut: boolean): void {
    for (const other of this.#ids) {
      if (other === id) continue;
      this.#cut(id, this.host(other), isCut);
      this.#cut(other, this.host(id), isCut);
    }
  }

  close(): void {
    for (const id of this.#ids) ip('netns', 'del', this.#space(id));
    ip('link', 'del', this.#tag);
  }
}
