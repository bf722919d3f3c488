/** Data files are bundled as text (see esbuild.mjs and vitest.config.ts). */
declare module '*.tsv' {
  const text: string;
  export default text;
}
