import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the script of a host page as its own build would. */
export async function bundleHost(name: 'cart-host' | 'react-host' | 'vue-host'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
