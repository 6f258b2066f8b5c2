/** One question and its answer. */
export interface Exchange<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}
