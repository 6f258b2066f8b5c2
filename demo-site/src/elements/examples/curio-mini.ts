import { html } from 'lit';
import type { ElementExamples } from '../example.ts';
import { waitFor } from '../find-in.ts';

export const miniExamples: ElementExamples = {
  tag: 'curio-mini',
  examples: [
    {
      id: 'floating',
      title: 'Going on',
      note: 'The feed has left the view; its clip goes on in a corner.',
      draw: ({ shop }) =>
        html`<div class="example-scroll">
          <curio-feed .client=${shop} start="clip-morning-pour"></curio-feed>
          <p class="example-far">Further down the page.</p>
          <curio-mini .client=${shop}></curio-mini>
        </div>`,
      act: async (stage) => {
        await waitFor(stage, 'video');
        await new Promise((resolve) => setTimeout(resolve, 600));
        stage.querySelector('.example-far')?.scrollIntoView({ block: 'end' });
        await waitFor(stage, '[part~="frame"]');
      },
    },
  ],
};
