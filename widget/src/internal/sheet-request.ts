import type { ActFields } from '../controllers/placement.ts';

/** Asks for a product's sheet; whoever shows it prevents the event's default. */
export interface SheetRequest {
  readonly productId: string;
  /** What the events from the sheet on carry: surface, slate, position, the clip (`content`), the moment. */
  readonly fields: ActFields;
}

/** Type of the event that carries a {@link SheetRequest}. */
export const SHEET_REQUEST = 'curio-sheet-request';
