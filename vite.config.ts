import { fileURLToPath } from 'node:url';
import { type Plugin, type Rolldown, type UserConfigFn } from 'vite';
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

/** What Flow's start asks for step by step, on every page. */
const EVERYWHERE = ['/FlowClient.js', '/FlowBootstrap.js', '/generated-flow-imports.js'];
/** What pages of images need besides. */
const WITH_IMAGES = ['/viewer/epidurogram-viewer.ts', '/viewer/surface/viewer-surface.ts'];

/**
 * Names at the head of the page what its scripts would ask for one after the other, so that all of it travels at once.
 * Nothing is fetched that would not be fetched anyway.
 */
function ahead(): Plugin {
  return {
    name: 'casebook:ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((each) => each.type === 'chunk');
        const everywhere = withImports(chunks, (id) => EVERYWHERE.some((end) => id.endsWith(end)));
        const images = withImports(chunks, (id) => WITH_IMAGES.some((end) => id.endsWith(end)));
        const onlyThere = [...images].filter((file) => !everywhere.has(file));
        // behind the page's own script, which begins it all
        return [
          ...[...everywhere].map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', href: `./${file}` },
            injectTo: 'head' as const,
          })),
          {
            tag: 'script',
            children: `if (/\\/(cases|readings)\\//.test(location.pathname)) for (const href of ${JSON.stringify(onlyThere.map((file) => `./${file}`))}) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));`,
            injectTo: 'head' as const,
          },
        ];
      },
    },
  };
}

/** The files of some modules and of whatever these import at once; the first page's own script is named already. */
function withImports(chunks: readonly Rolldown.OutputChunk[], isWanted: (moduleId: string) => boolean): Set<string> {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const files = new Set<string>();
  const add = (file: string) => {
    const chunk = byFile.get(file);
    if (chunk && !chunk.isEntry && !files.has(file)) {
      files.add(file);
      chunk.imports.forEach(add);
    }
  };
  chunks.filter((chunk) => chunk.moduleIds.some(isWanted)).forEach((chunk) => add(chunk.fileName));
  return files;
}

// A change here is not noticed by the cached production bundle: build once with -Dvaadin.force.production.build=true.
const customConfig: UserConfigFn = () => ({
  plugins: [ahead()],
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
