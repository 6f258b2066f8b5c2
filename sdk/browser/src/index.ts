export { createCurio } from './client.ts';
export type {
  AssetOptions,
  CatalogItem,
  CatalogView,
  CollectorOptions,
  ConsentChoice,
  ConsentPurposes,
  ConsentSource,
  ConsentState,
  Curio,
  CurioChanges,
  CurioOptions,
  CurioStatus,
  ForwardFunction,
  ForwardOption,
  ForwardTarget,
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
