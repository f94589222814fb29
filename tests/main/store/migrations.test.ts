import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../src-main/store/connection.ts'
import { latestVersion, migrate, versionOf } from '../../../src-main/store/migrate.ts'
import { migrations } from '../../../src-main/store/migrations/index.ts'
import type { AttemptId, ExerciseId, LessonId } from '../../../src-shared/domain/index.ts'
import { makeDirectory, openHere } from './support/open-here.ts'
import { databaseIn, faultsOf, namesIn } from './support/paths.ts'

const learner = '0197cc4c-0000-7000-8000-000000000001'
const attempt = '0197cc4c-0000-7000-8000-000000000002'

/** What a database of each version could hold, in that version's own words. */
const data: Readonly<Record<number, string>> = {
  10: `INSERT INTO learner VALUES ('${learner}', 'Ada', '2026-01-01T00:00:00.000Z')`,
  20: `
    INSERT INTO variant VALUES (zeroblob(32), 'slope', 'derivative', 'v1', 7, 'Slope',
      '{"exerciseId":"slope","lessonId":"derivative","contentVersion":"v1","seed":7,
        "title":"Slope","kind":"number","promptHtml":"<p>","variables":[],"hintCount":0}');
    INSERT INTO attempt (id, learner_id, variant, exercise_id, lesson_id, submitted_at, zone,
      duration_ms, answer, hints, input, score, view)
    VALUES ('${attempt}', '${learner}', zeroblob(32), 'slope', 'derivative',
      '2026-01-02T00:00:00.000Z', 'UTC', 1000, '3', '[]', '{"kind":"number","text":"3"}',
      '{"status":"scored","verdict":"correct","feedback":[],"rule":{"name":"number","version":1}}',
      '{}')`,
  30: `
    INSERT INTO draft VALUES ('${learner}', 'slope', 7, '{"kind":"number","text":"4"}', '[]', '{}',
      '2026-01-03T00:00:00.000Z')`,
  50: `INSERT INTO setting VALUES ('${learner}', 'place', '"/history"')`,
  60: `INSERT INTO attempt_note VALUES ('${attempt}', 'why?', 1, '2026-01-04T00:00:00.000Z')`,
  70: `INSERT INTO prediction VALUES (1, '${learner}', 'derivative', 'guess.1', '1.5', '2', 0.5, 'Close.',
    '2026-01-05T00:00:00.000Z')`,
  80: `INSERT INTO review_done VALUES ('${learner}', '2026-01-06T00:00:00.000Z', 'slope')`,
  90: `UPDATE learner SET colour = 5`,
  100: `INSERT INTO draft SELECT learner_id, exercise_id, 8, input, hints, view, saved_at FROM draft`,
  110: `SELECT 1`,
  120: `SELECT 1`,
  40: `INSERT INTO setting VALUES ('${learner}', 'theme', '"dark"')`,
}

/** A database as an app that knew only migrations up to `version` left it. */
function makeOld(directory: string, version: number): void {
  const db = connect(databaseIn(directory))
  for (const { number } of migrations) {
    if (number > version) continue
    migrate(db, number)
    db.exec(data[number]!)
  }
  db.close()
}

describe('the list of migrations', () => {
  it('goes up by tens without gap or repetition, a file for each', () => {
    expect(migrations.map(({ number }) => number)).toStrictEqual(
      migrations.map((_, index) => 10 * (index + 1)),
    )
    const files = readdirSync(join(import.meta.dirname, '../../../src-main/store/migrations'))
    expect(files.filter((file) => /^\d/.test(file)).toSorted()).toStrictEqual(
      migrations.map(({ number, name }) => `${String(number).padStart(3, '0')}-${name}.ts`),
    )
  })
})

describe('migration', () => {
  it.each(migrations.map(({ number }) => number))(
    'from schema %i keeps what was there, and a copy of how it was',
    (version) => {
      const directory = makeDirectory()
      makeOld(directory, version)
      const store = openHere(directory)
      expect(store.status().state).toBe(version === latestVersion ? 'sound' : 'migrated')
      expect(store.learners.current().name).toBe('Ada')
      if (version >= 20) {
        expect(store.attempts.open(attempt as AttemptId)).toMatchObject({
          exercise: { title: 'Slope' },
          input: { text: '3' },
          score: { verdict: 'correct' },
        })
        expect(store.attempts.page({ limit: 9 }).attempts).toHaveLength(1)
        // Found by its title, whichever version wrote it.
        expect(store.attempts.page({ filter: { text: 'slop' }, limit: 9 }).total).toBe(1)
      }
      if (version >= 90) expect(store.accounts.list()).toMatchObject([{ colour: 5, hasPin: false }])
      if (version >= 70)
        expect(store.predictions.list('derivative' as LessonId)).toMatchObject([{ guess: 1.5 }])
      if (version >= 30) {
        const drafts = store.drafts.list('slope' as ExerciseId)
        expect(drafts).toHaveLength(version >= 100 ? 2 : 1)
        expect(drafts).toContainEqual(expect.objectContaining({ seed: 7, hints: [] }))
      }
      if (version >= 60) expect(store.attempts.note(attempt as AttemptId)?.note).toBe('why?')
      if (version >= 40) expect(store.settings.read().theme).toBe('dark')
      store.close()
      expect(faultsOf(databaseIn(directory))).toStrictEqual([])

      if (version === latestVersion) return
      const backups = join(directory, 'backups')
      const [copy, ...others] = namesIn(backups, 'nabla-')
      expect(others).toStrictEqual([])
      expect(copy).toMatch(new RegExp(`-schema-${version}\\.db$`))
      const old = new Database(join(backups, copy!), { readonly: true })
      expect(versionOf(old)).toBe(version)
      expect(old.prepare('SELECT name FROM learner').pluck().all()).toStrictEqual(['Ada'])
      old.close()
    },
  )

  it('that fails leaves the database as it was', () => {
    const directory = makeDirectory()
    makeOld(directory, 20)
    const db = connect(databaseIn(directory))
    const broken = [
      { number: 30, name: 'fine', sql: 'DROP TABLE attempt' },
      { number: 40, name: 'broken', sql: 'CREATE TABLE nonsense' },
    ]
    expect(() => {
      migrate(db, 40, broken)
    }).toThrow()
    expect(versionOf(db)).toBe(20)
    expect(db.prepare('SELECT count(*) FROM attempt').pluck().get()).toBe(1)
    db.close()
  })
})
