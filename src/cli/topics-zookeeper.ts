export async function runOldTopics(_argv: string[]): Promise<number> { return 1; }
