/** What the question about remembering says. */
export interface ConsentMessages {
  readonly title: string;
  readonly text: string;
  readonly granted: string;
  readonly grantedText: string;
  readonly cookieless: string;
  readonly cookielessText: string;
  readonly denied: string;
  readonly deniedText: string;
  readonly policy: string;
  readonly details: string;
  readonly chosen: string;
  readonly close: string;
}
