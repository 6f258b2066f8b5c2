/**
 * Time that a piece of work takes of its own thread's processor, in ms: what else the machine does meanwhile is not in it,
 * so that growth can be told on a busy machine too.
 */
export function measureWork(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
