export async function runOldGroups(_argv: string[]): Promise<number> { return 1; }
