import { OptionDefaults } from 'typedoc';

/** What the custom elements' own analyzer reads; the API pages show them as they stand. */
const ELEMENT_TAGS = ['@tagname', '@slot', '@csspart', '@cssproperty', '@attr', '@fires'];

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  entryPoints: [
    '../sdk/core/src/index.ts',
    '../sdk/core/src/catalog/readers/index.ts',
    '../sdk/core/src/governance/locales/en/index.ts',
    '../sdk/core/src/governance/locales/zh/index.ts',
    '../sdk/core/src/schemas/index.ts',
    '../sdk/inference/src/index.ts',
    '../sdk/inference/src/onnxruntime/onnxruntime-engine.ts',
    '../sdk/browser/src/index.ts',
    '../sdk/server/src/index.ts',
    '../widget/src/index.ts',
  ],
  tsconfig: 'tsconfig.json',
  out: 'api',
  name: 'Curio',
  readme: 'none',
  excludeInternal: true,
  excludePrivate: true,
  excludeExternals: true,
  // Links into a hosted repository: there is none that every checkout knows.
  disableSources: true,
  githubPages: false,
  hideGenerator: true,
  blockTags: [...OptionDefaults.blockTags, ...ELEMENT_TAGS],
  validation: { notExported: false, invalidLink: true, notDocumented: true },
  requiredToBeDocumented: ['Class', 'Function', 'Interface', 'TypeAlias', 'Variable', 'Enum'],
  treatValidationWarningsAsErrors: true,
  treatWarningsAsErrors: true,
};
