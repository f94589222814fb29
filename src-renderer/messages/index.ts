import { createI18n } from 'vue-i18n'
import { en } from './en/index.ts'

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

/** Path of a text in the catalogue, e.g. `ui.dismiss`. */
export type MessageKey = Leaves<typeof en>
export type MessageValues = Readonly<Record<string, string | number>>

/** The catalogue. In a text, `{name}` is filled in, `|` separates plural forms, `@` links. */
export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages: { en },
})

// Only strings come in: the deep key types of vue-i18n cost the compiler seconds and check less.
const translate = i18n.global.t as (
  key: string,
  values: Record<string, unknown>,
  options?: number,
) => string

/** The text of `key`. Follows a change of language when used while rendering. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return translate(key, { ...values })
}

/** The text of `key` in the form for `count`, which is also filled in as `{count}`. */
export function tn(key: MessageKey, count: number, values: MessageValues = {}): string {
  return translate(key, { ...values, count }, count)
}

/**
 * The text of a code that came from elsewhere, looked up in one part of the catalogue.
 * A code without a text gets that of `fallback`, never the bare code.
 */
export function tCode(
  part: string,
  code: string,
  fallback: MessageKey,
  values: MessageValues = {},
): string {
  const key = `${part}.${code}`
  return i18n.global.te(key) ? translate(key, { ...values }) : t(fallback, values)
}
