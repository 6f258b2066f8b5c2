import type { PanelModel } from '../panel-model.ts';

/** What a part of the tagger gets. */
export interface TaggerPart {
  readonly model: PanelModel;
}
