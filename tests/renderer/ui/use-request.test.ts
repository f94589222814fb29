import { afterEach, beforeEach, expect, test } from 'vitest'
import { effectScope } from 'vue'
import { fail } from '../../../src-shared/domain/index.ts'
import { useRequest } from '../../../src-renderer/ui/use-request.ts'
import { defer, settle } from '../../support/fake-client.ts'

/** Where a component would stand. */
let component = effectScope()
beforeEach(() => {
  component = effectScope()
})
afterEach(() => {
  component.stop()
})

function request<Parameters extends readonly unknown[], Value>(
  ask: (signal: AbortSignal, ...parameters: Parameters) => Promise<Value>,
) {
  const made = component.run(() => useRequest(ask))
  if (!made) throw new Error('the component is gone')
  return made
}

test('the latest question wins, whatever order the answers come in', async () => {
  const [first, second] = [defer<string>(), defer<string>()]
  const { value, pending, send } = request((_signal, answer: typeof first) => answer.promise)
  void send(first)
  void send(second)
  second.resolve('second')
  await settle()
  first.resolve('first')
  await settle()
  expect(value.value).toBe('second')
  expect(pending.value).toBe(false)
})

test('a failure is kept until the next question', async () => {
  let broken = true
  const { failure, value, send } = request(() =>
    broken ? Promise.reject(fail('deadline', 'slow')) : Promise.resolve('fine'),
  )
  await send()
  expect(failure.value?.code).toBe('deadline')
  broken = false
  await send()
  expect(failure.value).toBeUndefined()
  expect(value.value).toBe('fine')
})

test('an error of no kind is a failure too', async () => {
  const { failure, send } = request(() => Promise.reject(new TypeError('oops')))
  await send()
  expect(failure.value).toMatchObject({ code: 'internal', message: 'TypeError: oops' })
})

test('ends with its component', async () => {
  let aborted = false
  const { send } = request((signal) => {
    signal.addEventListener('abort', () => (aborted = true))
    return defer<string>().promise
  })
  void send()
  await settle()
  component.stop()
  expect(aborted).toBe(true)
})
