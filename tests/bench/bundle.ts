import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '..', '..')

/** Bundles the Nabla side, as the app's worker is bundled, so that any runtime can run it as it is. */
export async function bundleNabla(): Promise<Readonly<Record<'timings' | 'firstCurve', string>>> {
  const outDir = path.join(root, 'out/bench/bundle')
  await rm(outDir, { recursive: true, force: true })
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      target: 'es2023',
      minify: false,
      rolldownOptions: {
        input: {
          timings: path.join(import.meta.dirname, 'nabla-main.ts'),
          'first-curve': path.join(import.meta.dirname, 'first-curve.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  })
  return {
    timings: path.join(outDir, 'timings.mjs'),
    firstCurve: path.join(outDir, 'first-curve.mjs'),
  }
}
