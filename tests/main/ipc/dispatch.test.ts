import { describe, expect, test, vi } from 'vitest'
import { createClient } from '../../../src-renderer/api/client.ts'
import type { Handlers } from '../../../src-main/ipc/index.ts'
import { methodNames } from '../../../src-shared/contract/index.ts'
import type { MethodName } from '../../../src-shared/contract/index.ts'
import { defaultSettings, fail, FailureError } from '../../../src-shared/domain/index.ts'
import { createLoopback } from '../../support/loopback.ts'
import { curve, refused } from './support/refused.ts'

/** Handlers that fail the test when called, but for those given. */
function only(handlers: Partial<Handlers>): Handlers {
  const refuse = (method: MethodName) => () => {
    throw new Error(`${method} was not expected`)
  }
  return Object.fromEntries(
    methodNames.map((method) => [method, handlers[method] ?? refuse(method)]),
  ) as unknown as Handlers
}

describe('the contract', () => {
  test.each(methodNames)(
    '%s refuses a malformed request before its handler sees it',
    async (method) => {
      const { bridge } = createLoopback(only({}))
      const [request, field] = refused[method] ?? []
      const reply = await bridge.call[method]('1', request)
      expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
      if (!reply.ok && field) expect(reply.failure.field).toBe(field)
    },
  )

  test('an envelope that is none is refused', async () => {
    const { bridge } = createLoopback(only({}))
    for (const callId of ['', 'x'.repeat(1000), 7 as unknown as string]) {
      const reply = await bridge.call['lessons.list'](callId, undefined)
      expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
    }
  })

  test('a refusal never carries the megabyte that caused it', async () => {
    const { bridge } = createLoopback(only({}))
    const reply = await bridge.call['lessons.open']('1', { lessonId: 'x'.repeat(1_000_000) })
    expect(JSON.stringify(reply).length).toBeLessThan(1000)
  })
})

describe('the client over the contract', () => {
  test('gives back what the handler answered, typed arrays included', async () => {
    const rate = {
      xs: Float64Array.of(0, 1),
      rate: Float64Array.of(2, NaN),
      exact: Float64Array.of(2, 3),
    }
    const { bridge } = createLoopback(only({ 'plots.rate': () => rate }))
    const answer = await createClient(bridge).call('plots.rate', {
      function: curve.function,
      from: 0,
      to: 1,
      points: 2,
      delta: 0.1,
      scheme: 'forward',
    })
    expect(answer).toEqual(rate)
  })

  test('turns a typed failure into a FailureError with the same code and field', async () => {
    const { bridge } = createLoopback(
      only({
        'lessons.list': () => {
          throw fail('content-damaged', 'index.json is cut off', { field: 'lessons.0' })
        },
      }),
    )
    await expect(createClient(bridge).call('lessons.list')).rejects.toMatchObject({
      failure: { code: 'content-damaged', field: 'lessons.0' },
    })
  })

  test('never lets an unexpected error out, but logs it', async () => {
    const secret = new Error('/home/ada/secret')
    const log = vi.fn()
    const { bridge } = createLoopback(
      only({
        'lessons.list': () => {
          throw secret
        },
      }),
      log,
    )
    const failed = await createClient(bridge)
      .call('lessons.list')
      .catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(FailureError)
    expect((failed as FailureError).failure.code).toBe('internal')
    expect(JSON.stringify((failed as FailureError).failure)).not.toContain('ada')
    expect(log).toHaveBeenCalledWith(expect.any(String), secret)
  })

  test('a method that writes waits until the file may be written to, one that reads does not', async () => {
    const order: string[] = []
    let open: (() => void) | undefined
    const found = new Promise<void>((resolve) => {
      open = resolve
    })
    const { bridge } = createLoopback(
      only({
        'settings.read': () => {
          order.push('read')
          return defaultSettings
        },
        'settings.write': () => {
          order.push('written')
          return defaultSettings
        },
      }),
      undefined,
      () => found,
    )
    const client = createClient(bridge)
    const written = client.call('settings.write', {})
    await client.call('settings.read')
    order.push('found sound')
    open?.()
    await written
    expect(order).toEqual(['read', 'found sound', 'written'])
  })

  test('cancelling a call aborts its handler', async () => {
    const { bridge } = createLoopback(
      only({
        'plots.curve': (_request, { signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(fail('cancelled', 'as asked'))
            })
          }),
      }),
    )
    const controller = new AbortController()
    const call = createClient(bridge).call('plots.curve', curve, { signal: controller.signal })
    controller.abort()
    await expect(call).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  })

  test('a call that was aborted before it began is never sent', async () => {
    const { bridge } = createLoopback(only({}))
    await expect(
      createClient(bridge).call('plots.curve', curve, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  })

  test('progress reaches only the call it belongs to', async () => {
    const { bridge } = createLoopback(
      only({
        'plots.curve': (request, { progress }) => {
          progress(request.to / 2)
          return {
            xs: new Float64Array(),
            ys: new Float64Array(),
            breaks: [],
            corners: [],
            yBounds: [0, 1],
          }
        },
      }),
    )
    const client = createClient(bridge)
    const seen: Record<string, number[]> = { first: [], second: [] }
    await Promise.all([
      client.call('plots.curve', { ...curve, to: 1 }, { onProgress: (f) => seen.first!.push(f) }),
      client.call('plots.curve', { ...curve, to: 2 }, { onProgress: (f) => seen.second!.push(f) }),
    ])
    expect(seen).toEqual({ first: [0.5], second: [1] })
  })

  test('an event reaches its listeners until they leave', () => {
    const { bridge, emit } = createLoopback(only({}))
    const listener = vi.fn()
    const stop = createClient(bridge).on('attempts-changed', listener)
    emit('attempts-changed', {})
    stop()
    emit('attempts-changed', {})
    expect(listener.mock.calls).toEqual([[{}]])
  })
})
