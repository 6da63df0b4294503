/** Where the golden bytes lie: in the sources, not in dist/. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../test/unit/protocol');

export const goldenFile = (name: string): string => path.join(sources, 'golden', name);
