import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const script = path.resolve('.ci/run')

describe('the continuous checks', () => {
  let project: string

  beforeEach(() => {
    project = mkdtempSync(path.join(tmpdir(), 'nabla-'))
    mkdirSync(path.join(project, '.ci'))
    copyFileSync(script, path.join(project, '.ci', 'run'))
  })
  afterEach(() => {
    rmSync(project, { recursive: true })
  })

  const runWith = (readme: string): string => {
    writeFileSync(path.join(project, 'README.md'), readme)
    return execFileSync('bash', [path.join(project, '.ci', 'run')], { encoding: 'utf8' })
  }
  const block = (code: string): string => `\`\`\`sh\n${code}\n\`\`\`\n`

  it('run what the README tells a developer to run', () => {
    const printed = execFileSync('bash', [script, '--print'], { encoding: 'utf8' })
    expect(printed).toBe('npm ci && npm test\n')
  })

  it('run the second block of the section, in the project', () => {
    const readme =
      `# A\n${block('echo title')}\n## Two commands\n${block('echo first')}\n` +
      `${block('echo second\npwd')}\n## More\n${block('echo more')}`
    expect(runWith(readme)).toBe(`echo second\npwd\nsecond\n${project}\n`)
  })

  it('fail where the block fails, or is missing', () => {
    const failing = `## Two commands\n${block('true')}\n${block('false | true')}`
    expect(() => runWith(failing)).toThrow()
    expect(() => runWith(`## Two commands\n${block('true')}`)).toThrow()
  })
})
