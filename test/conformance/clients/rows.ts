/** The clients of the table, in its order. */
import type { ClientRow } from './client-row.ts';
import { javaRows } from './java-rows.ts';
import { nodeRows } from './node-rows.ts';

export const ROWS: readonly ClientRow[] = [...nodeRows, ...javaRows];
