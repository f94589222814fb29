import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type {
  Curve,
  ExampleFunction,
  Failure,
  FunctionText,
} from '../../src-shared/domain/index.ts'
import { latestOnly } from '../api/index.ts'
import { failureOf } from '../ui/index.ts'
import { fieldsOf } from './read-view.ts'
import type { ExplorationScope } from './scope.ts'

/** The choice that is not one of the lesson's examples. */
export const ownFunction = 'own'
/** The function that the options give as `text`, outside of the lesson's examples. */
const givenFunction = 'given'
/** Device pixels that curves are sampled for: enough for the widest plot on a dense screen. */
export const samplingWidth = 1400

export interface Window {
  readonly from: number
  readonly to: number
}

/** A round step for a handle: about a hundredth of what is drawn. */
export function stepFor({ from, to }: Window): number {
  return Number((10 ** Math.floor(Math.log10((to - from) / 100))).toPrecision(1))
}

/** The lesson's examples that an exploration offers, in its own order. */
export function listedExamples(
  scope: ExplorationScope,
  options: unknown,
): readonly ExampleFunction[] {
  const listed = fieldsOf(options).list('functions')
  if (listed.length === 0) return scope.examples
  return listed.flatMap((id) => scope.examples.filter((example) => example.id === id))
}

/**
 * The text of the one function that `options.function` gives: the id of an example of the lesson, or
 * a formula. The saved text goes first: an example may be gone when an attempt is reviewed.
 */
export function namedFunction(scope: ExplorationScope, options: unknown, saved: unknown): string {
  const named = fieldsOf(options).text('function', '')
  const example = scope.examples.find(({ id }) => id === named)
  return fieldsOf(saved).text('text', example?.text ?? named)
}

/** The stretch of the x axis as saved, else as the options give it. */
export function givenWindow(options: unknown, saved: unknown, usual: Window): Window {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  return {
    from: before.number('from', given.number('from', usual.from)),
    to: before.number('to', given.number('to', usual.to)),
  }
}

/** The curve of a function of x, sampled for the widest plot. */
export function drawCurve(
  { client }: ExplorationScope,
  text: string,
  window: Window,
  signal: AbortSignal,
): Promise<Curve> {
  const request = { function: { text, variable: 'x' }, ...window, pixels: samplingWidth }
  return client.call('plots.curve', request, { signal })
}

/** A function of x that the learner chose, and the stretch of the x axis it is drawn over. */
export interface FunctionChoice {
  readonly window: ShallowRef<Window>
  readonly functionId: Ref<string>
  /** The learner's own function as typed. */
  readonly ownText: Ref<string>
  /** The chosen one in the input language; empty while one's own is. */
  readonly text: ComputedRef<string>
  /** What must be saved to choose the same again; `drawn` is the text last drawn. */
  readonly view: (drawn: string | undefined) => Readonly<Record<string, unknown>>
}

export function createFunctionChoice(
  scope: ExplorationScope,
  options: unknown,
  saved: unknown,
  usual: Window = { from: -1.5, to: 3 },
): FunctionChoice {
  const given = fieldsOf(options)
  const before = fieldsOf(saved)
  const window = shallowRef(givenWindow(options, saved, usual))
  const first =
    given.text('text', '') === '' ? listedExamples(scope, options)[0]?.id : givenFunction
  const functionId = ref(before.text('functionId', first ?? ownFunction))
  const ownText = ref(before.text('ownText', ''))

  /** Saved with the view: an example may be gone from the lesson when the attempt is reviewed. */
  const savedText = before.text('text', given.text('text', ''))
  const text = computed(() => {
    if (functionId.value === ownFunction) return ownText.value.trim()
    const example = scope.examples.find(({ id }) => id === functionId.value)
    return example?.text ?? savedText
  })
  return {
    window,
    functionId,
    ownText,
    text,
    view: (drawn) => ({
      ...window.value,
      functionId: functionId.value,
      ownText: ownText.value,
      text: drawn ?? text.value,
    }),
  }
}

export interface Drawing<Drawn> {
  /** Absent until the first function was drawn; stays while another one is being read. */
  readonly drawn: Readonly<ShallowRef<Drawn | undefined>>
  /** Why the chosen function cannot be drawn. */
  readonly problem: Readonly<ShallowRef<Failure | undefined>>
}

/** Draws the chosen function whenever it or its window changes. */
export function useDrawing<Drawn>(
  { text, window }: FunctionChoice,
  draw: (f: FunctionText, window: Window, signal: AbortSignal) => Promise<Drawn>,
): Drawing<Drawn> {
  const drawn: ShallowRef<Drawn | undefined> = shallowRef()
  const problem = shallowRef<Failure>()
  const ask = latestOnly<{ readonly text: string; readonly window: Window }, Drawn>({
    run: (wanted, signal) => draw({ text: wanted.text, variable: 'x' }, wanted.window, signal),
    done(answer) {
      drawn.value = answer
      problem.value = undefined
    },
    failed(error) {
      problem.value = failureOf(error)
    },
    cancelStale: true,
  })
  watch(
    [text, window],
    () => {
      problem.value = undefined
      // An empty field of one's own is not a mistake yet: the last curve stays.
      if (text.value !== '') ask({ text: text.value, window: window.value })
    },
    { immediate: true },
  )
  onScopeDispose(ask.stop)
  return { drawn, problem }
}
