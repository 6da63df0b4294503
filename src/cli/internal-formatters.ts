/** The formatters for Kafka's own topics: JSON as of 3.9, the text that came before, and that of 0.9. */
import type { Formatter } from './formatters.ts';
import {
  groupJson, type GroupValue, offsetJson, readGroupKey, readGroupValue, readOffsetKey, readOffsetValue, readTransactionKey, readTransactionValue,
  TRANSACTION_STATES, transactionJson, type Versioned,
} from './internal-records.ts';

const json = (key: Versioned<unknown>, value: Versioned<unknown> | null): string =>
  JSON.stringify({ key: { version: key.version, data: key.data ?? 'unknown' }, value: value === null ? null : { version: value.version, data: value.data ?? 'unknown' } });

/** No newline between them: so it is in 3.9. */
export const offsetsJson: Formatter = (record) => {
  const key = readOffsetKey(record.key);
  if (key === null || key.data === null) return '';
  const value = readOffsetValue(record.value);
  return json(key, value === null ? null : { version: value.version, data: value.data === null ? null : offsetJson(value.version, value.data) });
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const groupMetadataJson: Formatter = (record) => {
  const key = readGroupKey(record.key);
  if (key === null || key.data === null) return '';
  const value = readGroupValue(record.value);
  return json(key, value === null ? null : { version: value.version, data: value.data === null ? null : groupJson(value.version, value.data, base64) });
};

export const transactionLogJson: Formatter = (record) => {
  const key = readTransactionKey(record.key);
  if (key === null) return '';
  const value = readTransactionValue(record.value);
  const known = key.data !== null && value !== null && value.data !== null;
  return json(key, value === null ? null : { version: value.version, data: known ? transactionJson(value.data!) : null });
};

const offsetKeyText = (key: { group: string; topic: string; partition: number }): string => `[${key.group},${key.topic},${key.partition}]`;

export const offsetsText: Formatter = (record) => {
  const key = readOffsetKey(record.key)?.data;
  if (!key) return '';
  const value = readOffsetValue(record.value);
  if (value === null || value.data === null) return `${offsetKeyText(key)}::NULL\n`;
  const { offset, leaderEpoch, metadata, commitTimestamp, expireTimestamp } = value.data;
  const epoch = leaderEpoch < 0 ? 'Optional.empty' : `Optional[${leaderEpoch}]`;
  const expires = value.version === 1 && expireTimestamp >= 0 ? `Some(${expireTimestamp})` : 'None';
  return `${offsetKeyText(key)}::OffsetAndMetadata(offset=${offset}, leaderEpoch=${epoch}, metadata=${metadata}, commitTimestamp=${commitTimestamp}, expireTimestamp=${expires})\n`;
};

export const oldOffsetsText: Formatter = (record) => {
  const key = readOffsetKey(record.key)?.data;
  if (!key) return '';
  const value = readOffsetValue(record.value)?.data;
  if (!value) return `${offsetKeyText(key)}::NULL\n`;
  return `${offsetKeyText(key)}::[OffsetMetadata[${value.offset},${value.metadata === '' ? 'NO_METADATA' : value.metadata}],CommitTime ${value.commitTimestamp},ExpirationTime ${value.expireTimestamp}]\n`;
};

const stateOf = (value: GroupValue): string => (value.members.length === 0 ? 'Empty' : 'Stable');

export const groupMetadataText: Formatter = (record) => {
  const group = readGroupKey(record.key)?.data?.group;
  if (group === undefined) return '';
  const value = readGroupValue(record.value)?.data;
  if (!value) return `${group}::NULL\n`;
  const members = value.members.map((member) => {
    const instance = member.groupInstanceId === null ? 'None' : `Some(${member.groupInstanceId})`;
    return `${member.memberId} -> MemberMetadata(memberId=${member.memberId}, groupInstanceId=${instance}, clientId=${member.clientId}, clientHost=${member.clientHost}, sessionTimeoutMs=${member.sessionTimeout}, rebalanceTimeoutMs=${member.rebalanceTimeout}, supportedProtocols=List(${value.protocol ?? ''}))`;
  });
  return `${group}::GroupMetadata(groupId=${group}, generation=${value.generation}, protocolType=Some(${value.protocolType}), currentState=${stateOf(value)}, members=HashMap(${members.join(', ')}))\n`;
};

export const oldGroupMetadataText: Formatter = (record) => {
  const group = readGroupKey(record.key)?.data?.group;
  if (group === undefined) return '';
  const value = readGroupValue(record.value)?.data;
  if (!value) return `${group}::NULL\n`;
  const members = value.members.map((member) => `${member.memberId} -> [${member.memberId},${member.clientId},${member.clientHost},${member.sessionTimeout}]`);
  return `${group}::[${group},${value.protocolType},${stateOf(value)},Map(${members.join(', ')})]\n`;
};

export const transactionLogText: Formatter = (record) => {
  const id = readTransactionKey(record.key)?.data?.transactionalId;
  if (id === undefined) return '';
  const value = readTransactionValue(record.value)?.data;
  if (!value) return `${id}::NULL\n`;
  const partitions = (value.transactionPartitions ?? []).flatMap(({ topic, partitionIds }) => partitionIds.map((partition) => `${topic}-${partition}`));
  const state = TRANSACTION_STATES[value.transactionStatus] ?? 'Unknown';
  return `${id}::TransactionMetadata(transactionalId=${id}, producerId=${value.producerId}, producerEpoch=${value.producerEpoch}, txnTimeoutMs=${value.transactionTimeoutMs}, state=${state}, pendingState=None, topicPartitions=${partitions.length === 0 ? 'HashSet()' : `HashSet(${partitions.join(', ')})`}, txnStartTimestamp=${value.transactionStartTimestampMs}, txnLastUpdateTimestamp=${value.transactionLastUpdateTimestampMs})\n`;
};
