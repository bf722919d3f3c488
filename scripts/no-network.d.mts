import type { Plugin } from 'esbuild';

export const noNetwork: Plugin;
