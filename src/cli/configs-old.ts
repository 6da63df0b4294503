export async function runOldConfigs(_argv: string[]): Promise<number> { return 1; }
