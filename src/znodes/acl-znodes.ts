/**
 * /kafka-acl (literal names), /kafka-acl-extended/prefixed, and their change notifications: a text for literal
 * patterns, JSON for the others (KIP-290).
 */
import { encodeJson, object, readJson, text, utf8, ZnodeError } from './json.ts';

export type AclResourceType = 'Topic' | 'Group' | 'Cluster' | 'TransactionalId' | 'DelegationToken' | 'User';
export const ACL_RESOURCE_TYPES: readonly AclResourceType[] = ['Topic', 'Group', 'Cluster', 'TransactionalId', 'DelegationToken', 'User'];
export type AclPatternType = 'LITERAL' | 'PREFIXED';

export interface AclResource {
  readonly type: AclResourceType;
  readonly name: string;
  readonly patternType: AclPatternType;
}

/** One rule, in Kafka's words: `Allow`/`Deny`; `Read`, `Write`, `Create`, … */
export interface AclRule {
  readonly principal: string;
  readonly permissionType: string;
  readonly operation: string;
  readonly host: string;
}

export const aclStorePath = (patternType: AclPatternType): string => (patternType === 'LITERAL' ? '/kafka-acl' : '/kafka-acl-extended/prefixed');
export const aclTypePath = (patternType: AclPatternType, type: AclResourceType): string => `${aclStorePath(patternType)}/${type}`;
export const aclPath = (resource: AclResource): string => `${aclTypePath(resource.patternType, resource.type)}/${resource.name}`;
export const aclChangesPath = (patternType: AclPatternType): string => (patternType === 'LITERAL' ? '/kafka-acl-changes' : '/kafka-acl-extended-changes');
export const aclChangePrefix = (patternType: AclPatternType): string => `${aclChangesPath(patternType)}/acl_changes_`;
/** What an authorizer makes sure of at start, parents first. */
export const ACL_PERSISTENT_PATHS: readonly string[] = [
  '/kafka-acl', '/kafka-acl-changes', '/kafka-acl-extended', '/kafka-acl-extended/prefixed', '/kafka-acl-extended-changes',
  ...ACL_RESOURCE_TYPES.map((type) => aclTypePath('LITERAL', type)), ...ACL_RESOURCE_TYPES.map((type) => aclTypePath('PREFIXED', type)),
];

export const encodeAcls = (rules: readonly AclRule[]): Uint8Array => encodeJson(object([
  ['acls', rules.map((rule) => object([
    ['principal', rule.principal], ['permissionType', rule.permissionType], ['host', rule.host], ['operation', rule.operation],
  ]))],
  ['version', 1],
]));

export function decodeAcls(path: string, bytes: Uint8Array): AclRule[] {
  if (bytes.length === 0) return [];
  const json = readJson(path, bytes);
  if (json.integer('version') !== 1) throw new ZnodeError(path, `version ${json.integer('version')} of ACLs is not known`);
  return json.objects('acls').map((item) => ({
    principal: item.string('principal'), permissionType: item.string('permissionType'), operation: item.string('operation'), host: item.string('host'),
  }));
}

const enumName = (type: AclResourceType): string => type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

function resourceType(path: string, name: string): AclResourceType {
  const plain = name.replaceAll('_', '').toUpperCase();
  const type = ACL_RESOURCE_TYPES.find((candidate) => candidate.toUpperCase() === plain);
  if (type === undefined) throw new ZnodeError(path, `"${name}" is no resource type`);
  return type;
}

export function encodeAclChange(resource: AclResource): Uint8Array {
  if (resource.patternType === 'LITERAL') return utf8(`${enumName(resource.type)}:${resource.name}`);
  return encodeJson(object([['version', 1], ['resourceType', enumName(resource.type)], ['name', resource.name], ['patternType', resource.patternType]]));
}

/** `patternType` tells under which of the two change paths it was found. */
export function decodeAclChange(patternType: AclPatternType, bytes: Uint8Array): AclResource {
  const path = aclChangesPath(patternType);
  if (patternType === 'LITERAL') {
    const content = text(bytes);
    const colon = content.indexOf(':');
    if (colon < 0) throw new ZnodeError(path, 'not of the form Type:name');
    return { type: resourceType(path, content.slice(0, colon)), name: content.slice(colon + 1), patternType };
  }
  const json = readJson(path, bytes);
  return { type: resourceType(path, json.string('resourceType')), name: json.string('name'), patternType: json.string('patternType') === 'LITERAL' ? 'LITERAL' : 'PREFIXED' };
}
