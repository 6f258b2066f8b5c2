/** A tab that has not renewed its lease for so long is gone. */
const LEASE_MS = 30_000;

/** Well before it ends, and before a slow answer of the collector. */
const RENEW_MS = 10_000;

/** Who waits looks again this often. */
const LOOK_MS = 500;

/**
 * What Web Locks do, by a line in `localStorage`: which tab works, and until when. Two tabs that write it in the same
 * instant both work; what they send twice, the collector counts once.
 *
 * @internal
 */
export async function runWithLease(
  name: string,
  isPatient: boolean,
  work: () => Promise<void>,
): Promise<boolean> {
  const owner = crypto.getRandomValues(new Uint32Array(2)).join('-');
  while (isTaken(name)) {
    if (!isPatient) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  write(name, owner);
  const renewing = setInterval(() => write(name, owner), RENEW_MS);
  try {
    await work();
  } finally {
    clearInterval(renewing);
    write(name, null);
  }
  return true;
}

function isTaken(name: string): boolean {
  try {
    const untilMs = Number(localStorage.getItem(name)?.split(' ')[1] ?? 0);
    const leftMs = untilMs - Date.now();
    // Further ahead than any lease goes, the clock was set back.
    return leftMs > 0 && leftMs <= LEASE_MS;
  } catch {
    // Where there is no storage, no tab shares anything with this one.
    return false;
  }
}

function write(name: string, owner: string | null): void {
  try {
    if (owner === null) localStorage.removeItem(name);
    else localStorage.setItem(name, `${owner} ${Date.now() + LEASE_MS}`);
  } catch {
    // Full or refused: then nobody is kept out.
  }
}
