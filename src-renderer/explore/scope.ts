import {
  effectScope,
  getCurrentScope,
  inject,
  onScopeDispose,
  provide,
  shallowReactive,
  shallowRef,
} from 'vue'
import type { InjectionKey, ShallowRef } from 'vue'
import type { ExampleFunction, LessonId } from '../../src-shared/domain/index.ts'
import type { Client } from '../api/index.ts'

/** State of an exploration that can be saved as plain JSON and begun again from it. */
export interface Viewable {
  /** Its handles, as plain JSON. Reading it inside an effect follows the handles. */
  readonly view: () => unknown
}

/**
 * The explorations that stand together on one page and share what they show. A lesson has one; an
 * attempt under review has its own, so that looking back moves nothing in the lesson.
 */
export interface ExplorationScope {
  readonly client: Client
  readonly examples: readonly ExampleFunction[]
  /** The lesson that is being worked on; absent under review. */
  readonly lessonId: LessonId | undefined
  /** Part of the plots that a hint lights up. */
  readonly highlight: ShallowRef<string | undefined>
  /** The model known as `key`, made from its saved view when it is asked for the first time. */
  readonly model: <Model extends Viewable>(key: string, create: (saved: unknown) => Model) => Model
  /** Lets go of what is not on the page any more: it is made afresh when it is asked for again. */
  readonly forget: (key: string) => void
  /** Every model's view by key; those not on the page yet keep what was saved. */
  readonly view: () => Readonly<Record<string, unknown>>
}

export interface ScopeOptions {
  readonly client: Client
  readonly examples: readonly ExampleFunction[]
  readonly view?: Readonly<Record<string, unknown>>
  readonly lessonId?: LessonId
}

/** Models live as long as the effect scope (usually the page's setup) that this is called in. */
export function createExplorationScope({
  client,
  examples,
  view = {},
  lessonId,
}: ScopeOptions): ExplorationScope {
  const models = shallowReactive(new Map<string, Viewable>())
  const saved = new Map(Object.entries(view))
  const effects = effectScope(true)
  if (getCurrentScope()) {
    onScopeDispose(() => {
      effects.stop()
    })
  }
  return {
    client,
    examples,
    lessonId,
    highlight: shallowRef(),
    model<Model extends Viewable>(key: string, create: (saved: unknown) => Model): Model {
      const known = models.get(key)
      if (known) return known as Model
      const made = effects.run(() => create(saved.get(key)))
      if (!made) throw new Error('the explorations of this page have ended')
      models.set(key, made)
      return made
    },
    forget(key) {
      models.delete(key)
      saved.delete(key)
    },
    view: () => ({
      ...Object.fromEntries(saved),
      ...Object.fromEntries([...models].map(([key, model]) => [key, model.view()])),
    }),
  }
}

const scopeKey: InjectionKey<ExplorationScope> = Symbol('exploration scope')

export function provideExplorationScope(scope: ExplorationScope): void {
  provide(scopeKey, scope)
}

export function useExplorationScope(): ExplorationScope {
  const scope = inject(scopeKey)
  if (!scope) throw new Error('an exploration stands outside of a page that provides a scope')
  return scope
}
