import { html } from 'lit';
import type { ElementExamples } from '../example.ts';
import { clickIn } from '../find-in.ts';

export const consentExamples: ElementExamples = {
  tag: 'curio-consent',
  examples: [
    {
      id: 'asking',
      title: 'Asking',
      note: 'Three answers that look alike, each one press away.',
      draw: ({ odd }) => html`<curio-consent .client=${odd} place="here" policy="/elements"></curio-consent>`,
    },
    {
      id: 'details',
      title: 'What each answer means',
      note: 'In plain words, before anything is answered.',
      draw: ({ odd }) => html`<curio-consent .client=${odd} place="here" policy="/elements"></curio-consent>`,
      act: (stage) => clickIn(stage, '.more'),
    },
  ],
};
