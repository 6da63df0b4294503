/** Who may do what with a znode: the schemes world, auth, digest and ip, as ZooKeeper checks them. */
import type { ZnodeAcl } from '../base/coordination.ts';

/** What a caller has proved: its address (`ip`), `digest` ids; `super` for the process that owns the tree. */
export interface AuthId {
  readonly scheme: string;
  readonly id: string;
}

function ipBits(address: string): number[] | null {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return null;
  return parts.map(Number);
}

/** `10.1.0.0/16` or a single address; IPv6 only whole. */
function ipMatches(address: string, expression: string): boolean {
  const [host = '', bitsText] = expression.split('/');
  if (bitsText === undefined) return host === address;
  const wanted = ipBits(host);
  const actual = ipBits(address);
  if (wanted === null || actual === null) return host === address;
  const bits = Number(bitsText);
  return wanted.every((byte, i) => {
    const mask = (0xff00 >> Math.max(0, Math.min(8, bits - i * 8))) & 0xff;
    return (byte & mask) === (actual[i]! & mask);
  });
}

export function allows(acl: readonly ZnodeAcl[], permission: number, ids: readonly AuthId[]): boolean {
  if (acl.length === 0 || ids.some((id) => id.scheme === 'super')) return true;
  return acl.some((entry) => {
    if ((entry.permissions & permission) === 0) return false;
    if (entry.scheme === 'world') return entry.id === 'anyone';
    return ids.some((id) => id.scheme === entry.scheme && (entry.scheme === 'ip' ? ipMatches(id.id, entry.id) : id.id === entry.id));
  });
}

const isValid = (entry: ZnodeAcl): boolean => {
  if (entry.scheme === 'digest') return entry.id.split(':').length === 2;
  if (entry.scheme !== 'ip') return false;
  const [host = '', bits] = entry.id.split('/');
  return (ipBits(host) !== null || host.includes(':')) && (bits === undefined || /^\d{1,3}$/.test(bits));
};

/** As it is stored: `auth` replaced by what the caller proved, repetitions dropped. null: not a legal ACL. */
export function normalizeAcl(acl: readonly ZnodeAcl[], ids: readonly AuthId[]): readonly ZnodeAcl[] | null {
  const stored = new Map<string, ZnodeAcl>();
  const keep = (permissions: number, scheme: string, id: string): void => {
    stored.set(`${permissions} ${scheme} ${id}`, { permissions, scheme, id });
  };
  for (const entry of acl) {
    if (entry.scheme === 'world') {
      if (entry.id !== 'anyone') return null;
      keep(entry.permissions, 'world', 'anyone');
    } else if (entry.scheme === 'auth') {
      const proved = ids.filter((id) => id.scheme === 'digest');
      if (proved.length === 0) return null;
      for (const id of proved) keep(entry.permissions, id.scheme, id.id);
    } else if (isValid(entry)) keep(entry.permissions, entry.scheme, entry.id);
    else return null;
  }
  return stored.size === 0 ? null : [...stored.values()];
}
