import type { PageReport } from '../figures/page-report.ts';
import type { PanelModel } from './panel-model.ts';

/** What every section of the panel gets. */
export interface SectionProps {
  readonly model: PanelModel;
  readonly report: PageReport;
}
