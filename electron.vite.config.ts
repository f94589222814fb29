import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

// Fixed targets: left out, electron-vite takes them from the installed `electron` package, and the
// build would not run on the older Electron that tests may have to use.
const node = 'node20.18'
const chrome = 'chrome130'

export default defineConfig({
  // Packages in "dependencies" (better-sqlite3) stay external; everything else is bundled.
  main: {
    build: {
      target: node,
      minify: true,
      rolldownOptions: { input: { index: 'src-main/index.ts' } },
    },
  },
  preload: {
    build: {
      target: node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src-main/preload/index.ts' },
        // A sandboxed preload must be one CommonJS file, and in an ES module package only .cjs says so.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    build: {
      target: chrome,
      minify: true,
      rolldownOptions: { input: { index: 'src-renderer/index.html' } },
    },
    plugins: [vue()],
    // Parts of the libraries that Nabla does not use are left out of the page.
    define: {
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      __VUE_I18N_FULL_INSTALL__: 'false',
      __VUE_I18N_LEGACY_API__: 'false',
      __INTLIFY_PROD_DEVTOOLS__: 'false',
      __INTLIFY_DROP_MESSAGE_COMPILER__: 'false',
    },
  },
})
