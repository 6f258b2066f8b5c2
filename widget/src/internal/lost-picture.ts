/** Takes a picture out of sight when it failed to load, as its ground is better; shows it when one has come. */
export function hideLost({ type, currentTarget }: Event): void {
  if (currentTarget instanceof HTMLElement) currentTarget.hidden = type === 'error';
}
