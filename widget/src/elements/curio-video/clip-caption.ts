import { nothing } from 'lit';

/**
 * Makes what draws a card's captions, empty ones as nothing. Each is an element of its own: one that has more lines than
 * the caption before would count as an element that moved (Layout Instability).
 */
export function createCaptionDrawer(): (text: string) => HTMLElement | typeof nothing {
  let caption: HTMLElement | null = null;
  return (text) => {
    if (text === '') return nothing;
    if (caption?.textContent !== text) caption = createCaption(text);
    return caption;
  };
}

function createCaption(text: string): HTMLElement {
  const caption = document.createElement('p');
  caption.className = 'caption';
  caption.textContent = text;
  return caption;
}
