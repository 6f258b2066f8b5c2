/** What became of an offer to share. */
export type ShareOutcome = 'shared' | 'copied' | 'not-shared';

/** Opens the platform's share sheet where it has one, else copies the address. */
export async function shareAddress(title: string, url: string): Promise<ShareOutcome> {
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title, url });
      return 'shared';
    }
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    // The visitor closed the share sheet, or the page may not use the clipboard: nothing was shared.
    return 'not-shared';
  }
}
