import { build, Platform } from 'electron-builder'
import { rm, writeFile } from 'node:fs/promises'
import { buildApp } from './npm-script.ts'
import { builderConfig, librariesFile, releaseDirectory } from './package/builder-config.ts'
import { packLinux } from './package/linux-packages.ts'
import { thirdPartyLicences } from './package/third-party.ts'
import { exitWith, prepareRuntime, say, UserError } from './runtime/index.ts'

// `npm run package [-- --for-tests]`: installable packages for this machine's system, in release/.

async function makePackages(forTests: boolean): Promise<void> {
  const runtime = await prepareRuntime()
  if (runtime.source === 'registry' && !forTests) {
    throw new UserError(
      `Electron ${runtime.version} is for development and tests only: no package is made with it.\n` +
        '`npm run package -- --for-tests` makes one that says so in its version.',
    )
  }
  await buildApp()
  await writeFile(librariesFile, thirdPartyLicences())
  await rm(releaseDirectory, { recursive: true, force: true })
  const config = builderConfig(runtime, forTests && runtime.source === 'registry')
  say('putting the app and Electron together')
  await build({ targets: Platform.current().createTarget(), config, publish: 'never' })
  if (process.platform !== 'linux') return
  const made = await packLinux(config)
  say(`made ${made.join(', ')} in ${releaseDirectory}/`)
}

try {
  await makePackages(process.argv.includes('--for-tests'))
} catch (error) {
  exitWith(error)
}
