/** A browser that Playwright does not drive, as far as the tests need one. */
export interface OtherBrowser {
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page; what it returns must be JSON. */
  read(body: string): Promise<unknown>;
  /** Presses and lets go of a key: `ArrowDown` or `Enter`. */
  press(key: OtherKey): Promise<void>;
  close(): Promise<void>;
}

/** The keys that these tests press. */
export type OtherKey = 'ArrowDown' | 'Enter';

/** A phone's window, so far as the browser allows windows so narrow. */
export const WINDOW = { width: 460, height: 844 } as const;
