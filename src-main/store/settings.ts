import * as v from 'valibot'
import { defaultSettings, plans, themes } from '../../src-shared/domain/index.ts'
import type { LearnerId, Settings } from '../../src-shared/domain/index.ts'
import { relaxed, statement, transaction } from './connection.ts'
import type { Connection } from './connection.ts'
import { decodeJson, encodeJson } from './json.ts'

/** What to change; a key left out or undefined stays as it is. */
export type SettingsPatch = { readonly [Key in keyof Settings]?: Settings[Key] | undefined }

const schemas: { readonly [Key in keyof Settings]: v.GenericSchema<unknown, Settings[Key]> } = {
  theme: v.picklist(themes),
  place: v.string(),
  scroll: v.record(v.string(), v.pipe(v.number(), v.finite())),
  reviewsPerDay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  plan: v.picklist(plans),
}
const keys = Object.keys(schemas) as readonly (keyof Settings)[]

function checked<Key extends keyof Settings>(key: Key, json: string | undefined): Settings[Key] {
  if (json === undefined) return defaultSettings[key]
  try {
    const schema: v.GenericSchema<unknown, Settings[Key]> = schemas[key]
    return v.parse(schema, decodeJson(json))
  } catch {
    // A setting is no reason not to start: what cannot be understood counts as not set.
    return defaultSettings[key]
  }
}

/** The learner's settings; what was never set, or no longer makes sense, has its default. */
export function readSettings(db: Connection, learnerId: LearnerId): Settings {
  const rows = statement<{ key: string; value: string }>(
    db,
    'SELECT key, value FROM setting WHERE learner_id = ?',
  ).all(learnerId)
  const stored = new Map(rows.map(({ key, value }) => [key, value]))
  return {
    theme: checked('theme', stored.get('theme')),
    place: checked('place', stored.get('place')),
    scroll: checked('scroll', stored.get('scroll')),
    reviewsPerDay: checked('reviewsPerDay', stored.get('reviewsPerDay')),
    plan: checked('plan', stored.get('plan')),
  }
}

/** Replaces the settings named in the patch and returns all of them. */
export function patchSettings(
  db: Connection,
  learnerId: LearnerId,
  patch: SettingsPatch,
): Settings {
  relaxed(db, () => {
    transaction(db, () => {
      for (const key of keys) {
        const value = patch[key]
        if (value === undefined) continue
        statement(
          db,
          `INSERT INTO setting (learner_id, key, value) VALUES (?, ?, ?)
           ON CONFLICT (learner_id, key) DO UPDATE SET value = excluded.value`,
        ).run(learnerId, key, encodeJson(value))
      }
    })
  })
  return readSettings(db, learnerId)
}
