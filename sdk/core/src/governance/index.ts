export type {
  ArtifactName,
  Artifacts,
  FeedArtifact,
  FeedProduct,
  IdentityClaim,
  IdentityPlace,
  PriceRecord,
  ReviewArtifact,
  TranscriptLine,
} from './artifacts/artifacts.ts';
export {
  gatherCardArtifacts,
  gatherCatalogArtifacts,
  type FeedRecord,
  type FindFeedRecords,
} from './artifacts/gather-catalog.ts';
export type { DocumentLike, ElementLike, NodeLike } from './artifacts/document-like.ts';
export { gatherCatalogIdentity, gatherLinkedIdentity } from './artifacts/gather-identity.ts';
export { gatherLinkedData } from './artifacts/gather-linked-data.ts';
export {
  gatherPage,
  gatherPageInSlices,
  type PageOptions,
  type PageReading,
} from './artifacts/gather-page.ts';
export { gatherPageTexts } from './artifacts/gather-page-texts.ts';
export type {
  LinkedData,
  LinkedOffer,
  LinkedOrganization,
  LinkedProduct,
  LinkedRating,
  LinkedReturnPolicy,
  LinkedVideo,
} from './artifacts/linked-data.ts';
export type {
  PageArtifact,
  PageElement,
  PageImage,
  PageInput,
  PageLink,
  PageLoad,
  PagePrice,
  PageText,
} from './artifacts/page.ts';
export type { TextArtifact } from './artifacts/text-artifact.ts';
export { toDomEvidence } from './artifacts/to-dom-evidence.ts';
export { defineProductRule, defineRule } from './contract/define-rule.ts';
export { defineTextRule, type TextRuleDefinition } from './contract/define-text-rule.ts';
export type {
  DomEvidence,
  Evidence,
  MediaEvidence,
  TextEvidence,
  ValueEvidence,
  ValueReference,
} from './contract/evidence.ts';
export { findGravest } from './contract/find-gravest.ts';
export type { GovernanceConfig, RulePack, RuleSetting, Suppression, Waiver } from './contract/pack.ts';
export type { Coverage, Finding, GovernanceReport, RuleResult, UnusedSetting } from './contract/report.ts';
export type { LegalSource, RuleText, RuleTexts } from './contract/rule-text.ts';
export type {
  CategoryGate,
  Exemption,
  Impact,
  Judgement,
  Outcome,
  ProductRule,
  Rule,
  RuleContext,
  RuleMeta,
  RuleOption,
  RuleOptionSchema,
  Stage,
  Suggestion,
  TextRule,
  WholeRule,
} from './contract/rule.ts';
export type {
  Qualifier,
  RuleTerm,
  TermConflict,
  TermExemption,
  TextInput,
  TextSearch,
} from './contract/text-search.ts';
export { pickSources } from './contract/pick-sources.ts';
export { writeBasis, writeFinding } from './contract/write-finding.ts';
export {
  createGovernance,
  runGovernance,
  type Governance,
  type GovernanceOptions,
  type GovernanceRequest,
  type GovernanceSlices,
} from './engine/create-governance.ts';
export { ANY_SHOP } from './presets/any-shop.ts';
export { CN_SHOP } from './presets/cn-shop.ts';
export { EU_SHOP } from './presets/eu-shop.ts';
export { joinPacks } from './presets/join-packs.ts';
export { MERCHANT_CENTER } from './presets/merchant-center.ts';
export { US_SHOP } from './presets/us-shop.ts';
export { AD_CLAIM_ABSOLUTE } from './rules/cn/ad-claim-absolute.ts';
export { RULE_FAMILIES } from './rules/rule-families.ts';
export {
  normaliseText,
  toOriginalRange,
  type NormalisedText,
  type TextPiece,
} from './text/normalise-text.ts';
export type { ReadText } from './text/read-text.ts';
export { readClaim, type ClaimedGoods } from './text-model/read-claim.ts';
export { readShopText, type ShopTextModel } from './text-model/read-shop-text.ts';
export type { TextFeatures } from './text-model/text-features.ts';
