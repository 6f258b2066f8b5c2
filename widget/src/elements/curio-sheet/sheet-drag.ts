/** A sheet let go further down than this closes. */
const CLOSE_AT_PX = 96;

/**
 * Lets a sheet follow the finger down one to one; let go, it closes or settles back.
 *
 * @param event - the pointer going down on the sheet's handle.
 */
export function dragSheet(event: PointerEvent, dialog: HTMLDialogElement, close: () => void): void {
  const { currentTarget: handle, pointerId, clientY: from } = event;
  if (!(handle instanceof HTMLElement) || event.button !== 0) return;
  handle.setPointerCapture(pointerId);
  dialog.removeAttribute('data-settling');
  dialog.toggleAttribute('data-dragged', true);
  const ending = new AbortController();
  const { signal } = ending;
  let pulledPx = 0;
  const follow = ({ clientY }: PointerEvent): void => {
    pulledPx = Math.max(0, clientY - from);
    dialog.style.setProperty('--_pull', `${pulledPx}px`);
  };
  const end = (): void => {
    ending.abort();
    dialog.removeAttribute('data-dragged');
    dialog.toggleAttribute('data-settling', true);
    dialog.style.removeProperty('--_pull');
    if (pulledPx > CLOSE_AT_PX) close();
  };
  handle.addEventListener('pointermove', follow, { signal });
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
}
