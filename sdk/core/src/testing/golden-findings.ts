import type { TextArtifact } from '../governance/artifacts/text-artifact.ts';
import type { Finding } from '../governance/contract/report.ts';

/** A planted title and its clean twin. @public */
export const GOLDEN_TITLES: readonly TextArtifact[] = [
  { subject: 'kettle-planted', text: 'The world’s best gooseneck kettle' },
  { subject: 'kettle-gooseneck', text: 'Gooseneck kettle, 0.9 l' },
];

/** What the pack `CN_SHOP` finds in {@link GOLDEN_TITLES}. @public */
export const GOLDEN_FINDINGS: readonly Finding[] = [
  {
    outcome: 'violation',
    messageId: 'forbidden',
    subject: 'kettle-planted',
    values: { term: 'The world’s best' },
    evidence: [
      {
        kind: 'text',
        artifact: 'title',
        subject: 'kettle-planted',
        range: [0, 16],
        quote: 'The world’s best',
      },
    ],
    suggestion: { range: [0, 17], replacement: '' },
    ruleId: 'ad-claim-absolute',
    ruleVersion: '1.1.0',
    impact: 'serious',
    fingerprint: '0bbe157567840052',
  },
];
