export default {
  globs: ['src/elements/**/curio-*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [{ name: 'public-members', packageLinkPhase: keepPublic }],
};

/** What nobody outside an element may touch tells its users nothing. */
function keepPublic({ customElementsManifest }) {
  for (const { declarations = [] } of customElementsManifest.modules) {
    for (const declaration of declarations) {
      declaration.members &&= declaration.members.filter(
        ({ privacy }) => privacy !== 'private' && privacy !== 'protected',
      );
    }
  }
}
