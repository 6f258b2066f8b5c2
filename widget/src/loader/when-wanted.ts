/** How far below the window an element is as good as in it. Our choice: what a thumb brings up at once. */
const MARGIN = '0px 0px 25%';

/**
 * Resolves once the elements are wanted: one of them is in the window or just below it, or the page has loaded. Until
 * then the line belongs to the page, whose largest picture would share it.
 */
export function whenWanted(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    const sight = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) finish();
      },
      { rootMargin: MARGIN },
    );
    const look = (): void => {
      for (const element of document.querySelectorAll(':not(:defined)')) {
        if (element.localName.startsWith('curio-')) sight.observe(element);
      }
    };
    // While the document is still being read, elements come one after the other.
    const arrivals = new MutationObserver(look);
    const finish = (): void => {
      sight.disconnect();
      arrivals.disconnect();
      resolve();
    };
    look();
    arrivals.observe(document.documentElement, { childList: true, subtree: true });
    window.addEventListener('load', finish, { once: true });
  });
}
