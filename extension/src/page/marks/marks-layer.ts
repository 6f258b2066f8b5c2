import { mountLayer, type MountedLayer } from '../../overlay/mount-layer.ts';
import { MARKS_STYLES } from './marks.styles.ts';

/** Tag of the marks' only node in the page. */
export const MARKS_TAG = 'curio-marks';

/** A layer for marks over the page's words. */
export interface MarksLayer extends MountedLayer {
  /** Whom Escape tells, while the focus is in the layer. */
  onEscape: () => void;
}

/** Makes a layer that comes into the page with its first mark. */
export function createMarksLayer(document: Document, signal: AbortSignal): MarksLayer {
  let mounted: MountedLayer | null = null;
  const mount = (): MountedLayer => {
    mounted ??= mountLayer({
      document,
      tag: MARKS_TAG,
      styles: MARKS_STYLES,
      onEscape: () => marks.onEscape(),
      signal,
    });
    return mounted;
  };
  const marks: MarksLayer = {
    onEscape: () => {},
    get host() {
      return mount().host;
    },
    get layer() {
      return mount().layer;
    },
    keepInPage: () => mount().keepInPage(),
  };
  return marks;
}
