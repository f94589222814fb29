import type { Span } from '../tree.ts'
import { isInvisible, latinLookAlike, vulgarFraction } from './characters.ts'
import { refuse } from './unreadable.ts'

/** Signs that have a message of their own. */
const refusedSigns: Readonly<Record<string, string>> = {
  '!': 'factorial',
  '%': 'percent',
  '°': 'degrees',
  '"': 'quotes',
  '`': 'quotes',
  "'": 'prime',
  '’': 'prime',
  '′': 'prime',
  '\\': 'tex',
  '∂': 'command',
  '∫': 'command',
  '∇': 'command',
  '#': 'comment',
  ':': 'colon',
}

/** Stops reading at a character that no answer can hold, saying why and, where obvious, the repair. */
export function refuseCharacter(character: string, span: Span): never {
  const sign = Object.hasOwn(refusedSigns, character) ? refusedSigns[character] : undefined
  if (sign !== undefined) refuse(sign, span, { values: { character, name: character } })
  if (isInvisible(character)) {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''
    refuse('invisible-character', span, {
      values: { code: `U+${code}` },
      repair: { span, text: '' },
    })
  }
  const latin = latinLookAlike(character)
  if (latin !== undefined) {
    refuse('look-alike', span, {
      values: { character, latin },
      repair: { span, text: latin },
    })
  }
  const fraction = vulgarFraction(character)
  if (fraction !== undefined) {
    refuse('vulgar-fraction', span, {
      values: { character, fraction },
      repair: { span, text: `(${fraction})` },
    })
  }
  refuse('character', span, { values: { character } })
}
