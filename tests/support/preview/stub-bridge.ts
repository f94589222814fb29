import compiled from '../../../out/content/differential-calculus.json'
import type { Bridge, MethodName } from '../../../src-shared/contract/index.ts'

type Fn = (x: number) => number
const functions: Record<string, Fn> = {
  'x^2': (x) => x * x,
  'x^3 - 2x^2 + 1': (x) => x ** 3 - 2 * x * x + 1,
  'e^x': Math.exp,
  'sin(x)': Math.sin,
  '1/(1 + e^(-x))': (x) => 1 / (1 + Math.exp(-x)),
  '|x|': Math.abs,
}
const find = (text: string): Fn => {
  const known = functions[text]
  if (!known) throw { code: 'core-failed', message: 'unreadable', detail: { code: 'unfinished' } }
  return known
}
const slope = (f: Fn, x: number): number => {
  const h = 1e-5
  const [left, right] = [(f(x) - f(x - h)) / h, (f(x + h) - f(x)) / h]
  return Math.abs(left - right) > 0.1 ? NaN : (f(x + h) - f(x - h)) / (2 * h)
}
function sample(f: Fn, from: number, to: number, count = 900) {
  const xs = Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1))
  const ys = xs.map(f)
  const seen = [...ys].filter((y) => !Number.isNaN(y))
  return { xs, ys, breaks: [], corners: [], yBounds: [Math.min(...seen), Math.max(...seen)] }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a stub for looking at, not a test
const handlers: Record<string, (request: any) => unknown> = {
  'lessons.open': () => compiled.lesson,
  'exercises.open': ({ exerciseId, seed }) => {
    const exercise = compiled.exercises.find(({ id }) => id === exerciseId)
    return {
      exerciseId,
      lessonId: compiled.lesson.id,
      contentVersion: '1',
      seed,
      title: exercise?.title,
      kind: exercise?.kind,
      promptHtml: exercise?.prompt,
      variables: ['x'],
      hintCount: exercise?.hints.length,
      given: exercise?.given,
      window: exercise?.window,
      placeholder: exercise?.placeholder,
    }
  },
  'exercises.hint': ({ exerciseId, level }) => {
    const hint = compiled.exercises.find(({ id }) => id === exerciseId)?.hints[level - 1]
    return { level, html: hint?.text, highlight: hint?.highlight }
  },
  'answers.read': ({ input }) =>
    input.text.endsWith('-')
      ? {
          problems: [
            {
              code: 'unfinished',
              span: { from: input.text.length - 1, to: input.text.length },
              repair: { span: { from: input.text.length - 1, to: input.text.length }, text: '' },
            },
          ],
        }
      : { tex: input.text, problems: [] },
  'answers.submit': async ({ input, exerciseId, hints, view, durationMs, zone }) => {
    await new Promise((done) => setTimeout(done, 700))
    if (input.text === '') return { status: 'not-ready', problems: [{ code: 'empty' }] }
    const right = input.text === '3x^2 - 4x'
    const learner = sample((x) => 3 * x * x - 4 * x + (right ? 0 : 1), -1.5, 3)
    const truth = sample((x) => 3 * x * x - 4 * x, -1.5, 3)
    const exercise = compiled.exercises.find(({ id }) => id === exerciseId)
    const misconception = exercise?.rubric.misconceptions[0]
    return {
      status: 'saved',
      attempt: {
        id: '019b0000-0000-7000-8000-000000000000',
        exercise: await handlers['exercises.open']?.({ exerciseId, seed: 0 }),
        input,
        hints,
        view,
        durationMs,
        zone,
        submittedAt: new Date().toISOString(),
        score: {
          status: 'scored',
          verdict: right ? 'correct' : 'incorrect',
          feedback: right ? [] : [{ code: 'misconception', html: misconception?.message }],
          rule: { name: 'preview', version: 1 },
          ...(right
            ? {}
            : {
                evidence: {
                  variable: 'x',
                  at: 1.2,
                  learner: 0.52,
                  truth: -0.48,
                  curves: { learner, truth },
                },
              }),
        },
      },
    }
  },
  'drafts.open': () => JSON.parse(localStorage.getItem('draft') ?? 'null'),
  'drafts.save': (draft) => {
    localStorage.setItem('draft', JSON.stringify({ ...draft, savedAt: new Date().toISOString() }))
    return null
  },
  'plots.curve': ({ function: { text }, from, to, derivative }) => {
    const f = find(text)
    return sample(derivative ? (x) => slope(f, x) : f, from, to)
  },
  'plots.rate': ({ function: { text }, from, to, points, delta }) => {
    const f = find(text)
    const { xs } = sample(f, from, to, points)
    return {
      xs,
      rate: xs.map((x) => (f(x + delta) - f(x)) / delta),
      exact: xs.map((x) => slope(f, x)),
    }
  },
  'plots.probe': ({ function: { text }, at, delta }) => {
    const f = find(text)
    return {
      value: f(at),
      valueAhead: f(at + delta),
      secantSlope: (f(at + delta) - f(at)) / delta,
      slope: slope(f, at),
      slopeLeft: (f(at) - f(at - 1e-5)) / 1e-5,
      slopeRight: (f(at + 1e-5) - f(at)) / 1e-5,
    }
  },
  'plots.errors': ({ function: { text }, at }) => {
    const f = find(text)
    const deltas = Float64Array.from({ length: 161 }, (_, i) => 10 ** (-16 + i / 10))
    const exact = slope(f, at)
    return {
      deltas,
      forward: deltas.map((d) => Math.abs((f(at + d) - f(at)) / d - exact)),
      central: deltas.map((d) => Math.abs((f(at + d) - f(at - d)) / (2 * d) - exact)),
    }
  },
}

export const stubBridge: Bridge = {
  call: new Proxy({} as Bridge['call'], {
    get: (_, method: MethodName) => async (_callId: string, request: unknown) => {
      try {
        return { ok: true, value: await handlers[method]?.(request) }
      } catch (failure) {
        return { ok: false, failure }
      }
    },
  }),
  cancel: () => undefined,
  on: () => () => undefined,
}
