/** Topic patterns of Kafka's tools (TopicFilter): a regular expression in which `,` also means "or". */
import { isInternalTopic } from '../base/ids.ts';

/** Null when it is no regular expression. */
export function topicPattern(raw: string): RegExp | null {
  const pattern = raw.trim().replaceAll(',', '|').replaceAll(' ', '').replace(/^["']+/, '').replace(/["']+$/, '');
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    try {
      return new RegExp(`^(?:${pattern})$`);
    } catch {
      return null;
    }
  }
}

/** Names that the pattern allows; all without one. */
export function filterTopics(names: Iterable<string>, raw: string | null, excludeInternal = false): string[] {
  const pattern = raw === null || raw === '' ? null : topicPattern(raw);
  return [...names].filter((name) => (pattern === null || pattern.test(name)) && !(excludeInternal && isInternalTopic(name)));
}

/** `0:1,1:2`: replicas of partition 0, then of partition 1 … Null with the words of what is wrong. */
export function parseReplicaAssignment(text: string): { replicas: number[][] } | { badNumber: string } {
  const replicas: number[][] = [];
  for (const partition of text.split(',')) {
    const ids: number[] = [];
    for (const id of partition.split(':')) {
      const digits = id.trim();
      if (!/^[+-]?\d+$/.test(digits)) return { badNumber: digits };
      ids.push(Number(digits));
    }
    replicas.push(ids);
  }
  return { replicas };
}

export const COLLISION_WARNING =
  "WARNING: Due to limitations in metric names, topics with a period ('.') or underscore ('_') could collide. To avoid issues it is best to use either, but not both.";
export const hasCollisionCharacters = (topic: string): boolean => /[._]/.test(topic);
