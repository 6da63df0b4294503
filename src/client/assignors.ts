/** How a group's leader shares partitions among members: Kafka's range and round-robin assignors. */
export interface Member {
  readonly memberId: string;
  readonly topics: readonly string[];
}

export interface AssignedTopic {
  readonly topic: string;
  readonly partitions: number[];
}

export type Assignment = Map<string, AssignedTopic[]>;
/** Topic → number of partitions. */
export type PartitionCounts = ReadonlyMap<string, number>;
export type AssignorName = 'range' | 'roundrobin';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function give(assignment: Assignment, memberId: string, topic: string, partition: number): void {
  const topics = assignment.get(memberId) ?? [];
  const entry = topics.find((candidate) => candidate.topic === topic);
  if (entry === undefined) topics.push({ topic, partitions: [partition] });
  else entry.partitions.push(partition);
  assignment.set(memberId, topics);
}

const topicsOf = (members: readonly Member[], counts: PartitionCounts): string[] =>
  [...new Set(members.flatMap((member) => member.topics))].filter((topic) => counts.has(topic)).sort(compare);

/** Each topic by itself: consecutive partitions, the first members one more. */
function assignRange(members: readonly Member[], counts: PartitionCounts): Assignment {
  const assignment: Assignment = new Map();
  for (const topic of topicsOf(members, counts)) {
    const subscribed = members.filter((member) => member.topics.includes(topic));
    const count = counts.get(topic)!;
    const each = Math.floor(count / subscribed.length);
    const extra = count % subscribed.length;
    let partition = 0;
    subscribed.forEach((member, at) => {
      for (let n = each + (at < extra ? 1 : 0); n > 0; n--) give(assignment, member.memberId, topic, partition++);
    });
  }
  return assignment;
}

/** All partitions in turn, passing over members that do not subscribe to the topic. */
function assignRoundRobin(members: readonly Member[], counts: PartitionCounts): Assignment {
  const assignment: Assignment = new Map();
  let turn = 0;
  for (const topic of topicsOf(members, counts)) {
    for (let partition = 0; partition < counts.get(topic)!; partition++) {
      while (!members[turn % members.length]!.topics.includes(topic)) turn++;
      give(assignment, members[turn++ % members.length]!.memberId, topic, partition);
    }
  }
  return assignment;
}

/** Every member is in the result, with nothing if need be. */
export function assignPartitions(name: AssignorName, members: readonly Member[], counts: PartitionCounts): Assignment {
  const sorted = [...members].sort((a, b) => compare(a.memberId, b.memberId));
  const assignment = name === 'range' ? assignRange(sorted, counts) : assignRoundRobin(sorted, counts);
  for (const member of sorted) if (!assignment.has(member.memberId)) assignment.set(member.memberId, []);
  return assignment;
}
