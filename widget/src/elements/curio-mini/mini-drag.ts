import { findCornerAt, type MiniCorner } from './mini-corner.ts';

/** A pointer that moved less than this has tapped. */
const TAP_PX = 6;

/** Lets a visitor drag an element about and drop it into the nearest corner. */
export class MiniDrag {
  /** The last press was a drag: the click that follows it means nothing. */
  hasDragged = false;
  readonly #element: HTMLElement;
  readonly #dropped: (corner: MiniCorner) => void;

  constructor(element: HTMLElement, dropped: (corner: MiniCorner) => void) {
    this.#element = element;
    this.#dropped = dropped;
  }

  /** Follows a pointer from where it was pressed until it is let go. */
  readonly press = (start: PointerEvent): void => {
    if (start.button !== 0) return;
    this.hasDragged = false;
    const element = this.#element;
    const ending = new AbortController();
    const { signal } = ending;
    const move = (event: PointerEvent): void => {
      const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
      if (!this.hasDragged && Math.hypot(x, y) < TAP_PX) return;
      this.hasDragged = true;
      element.toggleAttribute('data-dragged', true);
      element.style.translate = `${x}px ${y}px`;
    };
    const end = (event: PointerEvent): void => {
      ending.abort();
      element.removeAttribute('data-dragged');
      element.style.removeProperty('translate');
      if (!this.hasDragged || event.type === 'pointercancel') return;
      const isRtl = getComputedStyle(element).direction === 'rtl';
      this.#dropped(findCornerAt({ x: event.clientX, y: event.clientY }, isRtl));
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', end, { signal });
    window.addEventListener('pointercancel', end, { signal });
  };
}
