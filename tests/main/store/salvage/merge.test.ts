import { describe, expect, it } from 'vitest'
import { connect } from '../../../../src-main/store/connection.ts'
import { migrate } from '../../../../src-main/store/migrate.ts'
import { mergeRows } from '../../../../src-main/store/salvage/merge.ts'
import type { KnownRow } from '../../../../src-main/store/salvage/known-rows.ts'
import { makeDirectory } from '../support/open-here.ts'
import { databaseIn } from '../support/paths.ts'

const learner = '0197cc4c-0000-7000-8000-000000000001'
const draft = (text: string, savedAt: string): KnownRow => ({
  table: 'draft',
  values: [learner, 'slope', 7, `{"kind":"number","text":"${text}"}`, '[]', '{}', savedAt],
})

describe('merging salvaged rows', () => {
  it('keeps the newer of two drafts, and stands in for a learner whose row is lost', () => {
    const db = connect(databaseIn(makeDirectory()))
    migrate(db)
    mergeRows(db, [draft('new', '2026-01-02T00:00:00.000Z')])
    mergeRows(db, [draft('old', '2026-01-01T00:00:00.000Z')])
    expect(db.prepare('SELECT input FROM draft').pluck().all()).toStrictEqual([
      '{"kind":"number","text":"new"}',
    ])
    mergeRows(db, [draft('newest', '2026-01-03T00:00:00.000Z')])
    expect(db.prepare(`SELECT input ->> 'text' FROM draft`).pluck().all()).toStrictEqual(['newest'])
    expect(db.prepare('SELECT id FROM learner').pluck().all()).toStrictEqual([learner])
    db.close()
  })
})
