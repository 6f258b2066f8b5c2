export { createCurio } from './client.ts';
export type {
  AssetOptions,
  CatalogItem,
  CatalogView,
  CollectorOptions,
  ConsentState,
  Curio,
  CurioChanges,
  CurioOptions,
  CurioStatus,
  Playback,
  ProductCheck,
  ProfileExplanation,
  SearchOptions,
  TrackFields,
  UnconfirmedReason,
} from './curio.ts';
export type { Platform } from './platform/platform.ts';
export { toTrustedScript } from './platform/trusted-types.ts';
export { VERSION } from './version.ts';
