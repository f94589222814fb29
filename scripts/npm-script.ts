import { UserError, runInherited, say } from './runtime/index.ts'

/**
 * Runs a script of package.json on this terminal with the npm that runs this one.
 *
 * @param args appended to the script's command
 */
export function npmScript(name: string, args: readonly string[] = []): Promise<number> {
  const npm = process.env.npm_execpath
  const call = ['run', '--silent', name, '--', ...args]
  return npm ? runInherited(process.execPath, [npm, ...call]) : runInherited('npm', call)
}

/** Builds the app, saying no more than that. @throws UserError where it does not build */
export async function buildApp(): Promise<void> {
  say('building the app')
  const code = await npmScript('build', ['--logLevel', 'warn'])
  if (code !== 0) throw new UserError('the build failed')
}
