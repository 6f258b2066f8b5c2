/** Whether a database is a server rather than a file. @internal */
export function isServerAddress(database: string): boolean {
  return /^https?:\/\//iu.test(database) && URL.canParse(database);
}

/** A database as it may be printed: an address without user and password. @internal */
export function toPrintable(database: string): string {
  if (!isServerAddress(database)) return database;
  const address = new URL(database);
  address.username = '';
  address.password = '';
  return address.href;
}
