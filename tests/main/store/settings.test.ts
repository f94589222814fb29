import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../src-shared/domain/index.ts'
import { makeDirectory, openHere } from './support/open-here.ts'

describe('settings', () => {
  it('start with the defaults and keep what a patch leaves out', () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    expect(store.settings.read()).toStrictEqual(defaultSettings)
    store.settings.patch({ theme: 'dark' })
    const patched = store.settings.patch({ scroll: { '/': 12.5 }, theme: undefined })
    expect(patched).toStrictEqual({ ...defaultSettings, theme: 'dark', scroll: { '/': 12.5 } })
    store.close()
    const again = openHere(directory)
    expect(again.settings.read()).toStrictEqual(patched)
  })

  it('of a newer version are kept, and nonsense counts as not set', () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    const learnerId = store.learners.current().id
    store.settings.patch({ theme: 'dark', place: '/history' })
    store.close()
    const db = new Database(join(directory, 'nabla.db'))
    const insert = db.prepare('INSERT OR REPLACE INTO setting VALUES (?, ?, ?)')
    insert.run(learnerId, 'font-size', '18')
    insert.run(learnerId, 'theme', '"sepia"')
    const again = openHere(directory)
    expect(again.settings.read()).toStrictEqual({ ...defaultSettings, place: '/history' })
    again.settings.patch({ theme: 'light' })
    const kept = db.prepare(`SELECT value FROM setting WHERE key = 'font-size'`).pluck().get()
    expect(kept).toBe('18')
    db.close()
  })
})

describe('the default learner', () => {
  it('is the same at every start', () => {
    const directory = makeDirectory()
    const store = openHere(directory)
    const learner = store.learners.current()
    expect(store.learners.current()).toStrictEqual(learner)
    store.close()
    expect(openHere(directory).learners.current()).toStrictEqual(learner)
  })
})
