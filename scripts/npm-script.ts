import { runInherited } from './runtime/index.ts'

/** Runs a script of package.json on this terminal with the npm that runs this one. */
export function npmScript(name: string): Promise<number> {
  const npm = process.env.npm_execpath
  return npm
    ? runInherited(process.execPath, [npm, 'run', '--silent', name])
    : runInherited('npm', ['run', '--silent', name])
}
