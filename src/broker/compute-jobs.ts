/** What the Compute port runs for a broker, by name. Workers load this module; so it imports nothing of the broker. */
import { recordJobs } from '../protocol/records/jobs.ts';

export const jobs = { ...recordJobs };
