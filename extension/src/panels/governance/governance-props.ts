import type { JudgedFinding, PageJudgement } from '../../governance/page-judgement.ts';
import type { GovernanceView } from '../../messaging/governance-protocol.ts';
import type { PanelModel } from '../panel-model.ts';

/** What each part of the section gets. */
export interface JudgementProps {
  readonly model: PanelModel;
  readonly view: GovernanceView;
  readonly judgement: PageJudgement;
}

/** A finding of the page. */
export interface FindingProps {
  readonly model: PanelModel;
  readonly judged: JudgedFinding;
}
