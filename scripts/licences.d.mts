export function notices(): Promise<Readonly<Record<string, string>>>;
