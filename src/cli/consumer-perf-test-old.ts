export async function runOldPerf(_argv: string[]): Promise<number> { return 1; }
