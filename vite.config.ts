import { fileURLToPath } from 'node:url';
import { type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** Decoders that Cornerstone's worker loads; development mode must prebundle each, or images fail to decode silently. */
const decoders = [
  'dicom-parser',
  'pako',
  'comlink',
  '@cornerstonejs/codec-charls/decodewasmjs',
  '@cornerstonejs/codec-openjpeg/decodewasmjs',
  '@cornerstonejs/codec-libjxl/decodewasmjs',
  '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs',
  '@cornerstonejs/codec-openjph/wasmjs',
].map((name) => `@cornerstonejs/dicom-image-loader > ${name}`);

// A change here is not noticed by the cached production bundle: build once with -Dvaadin.force.production.build=true.
const customConfig: UserConfigFn = () => ({
  resolve: {
    alias: {
      xmlbuilder2: fileURLToPath(new URL('./frontend/stubs/xmlbuilder2.ts', import.meta.url)),
    },
  },
  worker: { format: 'es' },
  optimizeDeps: {
    exclude: ['@cornerstonejs/dicom-image-loader'],
    include: [
      '@cornerstonejs/core',
      '@cornerstonejs/tools',
      '@cornerstonejs/metadata',
      '@cornerstonejs/utils',
      ...decoders,
    ],
  },
});

export default overrideVaadinConfig(customConfig);
