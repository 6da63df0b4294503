// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  OffsetCommitKey,
  OffsetCommitKeyInput,
  OffsetCommitValue,
  OffsetCommitValueInput,
} from '../../messages/record-offset-commit.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeOffsetCommitKey(reader: Reader, _version: number): OffsetCommitKey {
  const group = reader.string(false);
  const topic = reader.string(false);
  const partition = reader.int32();
  return { group, topic, partition };
}

export function encodeOffsetCommitKey(writer: Writer, _version: number, message: OffsetCommitKeyInput): void {
  writer.string(message.group, false);
  writer.string(message.topic, false);
  writer.int32(message.partition);
}

export function decodeOffsetCommitValue(reader: Reader, version: number): OffsetCommitValue {
  const flexible = version >= 4;
  const offset = reader.int64();
  const leaderEpoch = version >= 3 ? reader.int32() : -1;
  const metadata = reader.string(flexible);
  const commitTimestamp = reader.int64();
  const expireTimestamp = version === 1 ? reader.int64() : -1;
  let topicId: OffsetCommitValue['topicId'] = ZERO_UUID;
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        topicId = reader.uuid();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { offset, leaderEpoch, metadata, commitTimestamp, expireTimestamp, topicId };
}

export function encodeOffsetCommitValue(writer: Writer, version: number, message: OffsetCommitValueInput): void {
  const flexible = version >= 4;
  writer.int64(message.offset);
  if (version >= 3) {
    writer.int32(message.leaderEpoch ?? -1);
  }
  writer.string(message.metadata, flexible);
  writer.int64(message.commitTimestamp);
  if (version === 1) {
    writer.int64(message.expireTimestamp ?? -1);
  }
  if (flexible) {
    const has0 = (message.topicId ?? ZERO_UUID) !== ZERO_UUID;
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const topicIdValue = message.topicId ?? ZERO_UUID;
      const mark = writer.beginTag(0);
      writer.uuid(topicIdValue);
      writer.endTag(mark);
    }
  }
}
