import type { MethodName } from '../../../../src-shared/contract/index.ts'

export const curve = { function: { text: 'x^2', variable: 'x' }, from: -1, to: 1, pixels: 100 }
const planeMap = { text: '(2x y, x^2 y)', variables: ['x', 'y'] }

const box = { xRange: [-1, 1], yRange: [-1, 1] }
const plane = {
  function: { text: 'x*y', variables: ['x', 'y'] },
  ...box,
  columns: 10,
  rows: 10,
}
const slices = { function: plane.function, at: [0, 0], ...box, pixels: 100 }
const network = { sizes: [2, 1], hidden: 'tanh', output: 'sigmoid', loss: 'bce' }
const points = { set: 'circles', seed: 1, count: 40, noise: 0 }

/** For each method that takes something, something it must refuse, and the field it must name. */
export const refused: Partial<
  Record<MethodName, readonly [request: unknown, field: string | undefined]>
> = {
  'app.info': [{ extra: 1 }, undefined],
  'app.storage': ['x', undefined],
  'app.keepFirstPage': [{ body: '', styles: '</style><script>' }, 'styles'],
  'backups.list': [{}, undefined],
  'backups.open': [{ name: '../../etc/passwd' }, 'name'],
  'backups.take': [1, undefined],
  'backups.restore': [{ name: 'nabla/../x.db' }, 'name'],
  'data.export': [{ format: 'exe' }, 'format'],
  'data.import': ['/etc/passwd', undefined],
  'data.erase': [{ learnerId: 'another' }, undefined],
  'opened.read': ['/etc/passwd', undefined],
  'opened.takeIn': [{ id: '/etc/passwd' }, 'id'],
  'opened.forget': [{ id: 0 }, 'id'],
  'lessons.list': [1, undefined],
  'lessons.open': [{ lessonId: '../etc/passwd' }, 'lessonId'],
  'exercises.open': [{ exerciseId: 'a', seed: -1 }, 'seed'],
  'exercises.hint': [{ exerciseId: 'a', seed: 1, level: 1.5 }, 'level'],
  'answers.read': [{ exerciseId: 'a', seed: 1, input: { kind: 'poem', text: '' } }, 'input.kind'],
  'answers.submit': [
    { exerciseId: 'a', seed: 1, input: { kind: 'point', x: NaN, y: 0 } },
    'input.x',
  ],
  'answers.assess': [
    { attemptId: '0197cc4c-0000-7000-8000-000000000001', selfAssessment: 'brilliant' },
    'selfAssessment',
  ],
  'attempts.list': [{ limit: 1e9 }, 'limit'],
  'attempts.neighbours': [{ attemptId: 7 }, 'attemptId'],
  'attempts.note': [{}, 'attemptId'],
  'attempts.annotate': [
    {
      attemptId: '0197cc4c-0000-7000-8000-000000000001',
      note: 'x'.repeat(5000),
      disputed: false,
    },
    'note',
  ],
  'attempts.open': [{ attemptId: "' or 1=1 --" }, 'attemptId'],
  'drafts.list': [{ exerciseId: '__proto__' }, 'exerciseId'],
  'drafts.save': [{ exerciseId: 'a', seed: 0.5 }, 'seed'],
  'progress.read': [{ learner: 1 }, undefined],
  'predictions.save': [
    { lessonId: 'a', key: 'guess.0', guess: 1, truth: 2, score: 1.5, words: '' },
    'score',
  ],
  'predictions.list': [{ lessonId: 1 }, 'lessonId'],
  'overview.read': [{ lessonId: 'a' }, undefined],
  'review.open': [{ now: 0 }, undefined],
  'review.snooze': [{ exerciseId: 'a', days: 1e9 }, 'days'],
  'learners.read': ['all', undefined],
  'learners.add': [{ name: ' \n ', colour: 1 }, 'name'],
  'learners.change': [{ name: 'Ada\u202eadA', colour: 1 }, 'name'],
  'learners.setPin': [{ pin: '123' }, 'pin'],
  'learners.sitDown': [{ learnerId: '*' }, 'learnerId'],
  'learners.standUp': [{ learnerId: 1 }, undefined],
  'plots.curve': [{ ...curve, to: -5 }, undefined],
  'plots.rate': [{ ...curve, points: 1e12 }, 'points'],
  'plots.probe': [{ function: curve.function, at: Infinity, delta: 1 }, 'at'],
  'plots.errors': [{ function: { text: 1, variable: 'x' }, at: 0 }, 'function.text'],
  'plots.plane': [{ ...plane, levels: new Array(1000).fill(0) }, 'levels'],
  'plots.field': [{ ...plane, columns: 1e6 }, 'columns'],
  'plots.scan': [{ function: plane.function, at: [0, 0], step: 0, count: 360 }, 'step'],
  'plots.spot': [{ function: plane.function, at: [0, NaN] }, 'at.1'],
  'plots.slices': [{ ...slices, yRange: [1, -1] }, 'yRange'],
  'plots.surface': [
    { ...plane, function: { text: 'x', variables: ['x', 'x'] } },
    'function.variables',
  ],
  'plots.points': [{ ...points, count: 1e9 }, 'count'],
  'plots.train': [{ network, points, rate: 0, seed: 1, epochs: 1 }, 'rate'],
  'plots.inspect': [
    { network, parameters: Float64Array.of(NaN), input: [0, 0], target: 1 },
    'parameters',
  ],
  'plots.map': [{ map: planeMap, xs: [0, 1], ys: [0] }, undefined],
  'plots.cell': [{ map: planeMap, at: [0, 0], size: 0, points: 4 }, 'size'],
  'plots.jacobian': [{ function: planeMap, along: ['x'], at: [0, Infinity] }, 'at.1'],
  'plots.jacobianForm': [{ function: planeMap, along: [] }, 'along'],
  'plots.area': [
    { function: curve.function, from: 0, to: 1e6, step: 1e-3, rule: 'left' },
    undefined,
  ],
  'plots.antiderivative': [{ ...curve, pixels: 1e6 }, 'pixels'],
  'plots.optimum': [{ function: curve.function, from: 0, to: 0 }, undefined],
  'plots.descent': [
    { text: 'x', variables: ['x'], start: [0], rate: 0.1, momentum: 1, steps: 5 },
    'momentum',
  ],
  'plots.margin': [{ points: [{ x: 0, y: 0, label: 0 }] }, 'points.0.label'],
  'settings.read': [null, undefined],
  'settings.write': [{ theme: 'pink' }, 'theme'],
}
