/** A sentence in the two languages of the rule pack. `{name}` is filled from the finding's values. @public */
export interface Message {
  readonly en: string;
  readonly zh: string;
}
