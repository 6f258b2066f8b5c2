import { html, nothing, type TemplateResult } from 'lit';
import type { ElementReference, Row } from './element-reference.ts';

/** Draws what the custom-elements manifest says of an element: its attributes, events, slots, parts and properties. */
export function drawReference(reference: ElementReference): TemplateResult {
  return html`
    ${drawTable('Attributes and properties', reference.attributes)} ${drawTable('Methods', reference.methods)}
    ${drawTable('Events', reference.events)} ${drawTable('Slots', reference.slots)}
    ${drawTable('CSS parts', reference.parts)} ${drawTable('Custom properties', reference.cssProperties)}
  `;
}

function drawTable(title: string, rows: readonly Row[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<div class="table" role="region" aria-label=${title} tabindex="0">
    <table>
      <caption>
        ${title}
      </caption>
      <tbody>
        ${rows.map(
          ({ name, type, text }) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${type === '' ? nothing : html`<code>${type}</code>`}</td>
              <td>${text}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
