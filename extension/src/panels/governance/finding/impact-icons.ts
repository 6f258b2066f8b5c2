import { CircleAlert, Info, OctagonAlert, TriangleAlert } from 'lucide';
import type { Impact } from '@curio/core';
import type { IconDrawing } from '../../../icons/to-svg.ts';

/** A shape for each impact, so that none is told by colour alone. */
export const IMPACT_ICONS: Readonly<Record<Impact, IconDrawing>> = {
  critical: OctagonAlert,
  serious: TriangleAlert,
  moderate: CircleAlert,
  minor: Info,
};
