import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { useStagedSteps } from '../../../src-renderer/lessons/use-staged-steps.ts'

const idle: (() => void)[] = []
beforeEach(() => {
  idle.length = 0
  vi.stubGlobal('PerformanceObserver', { supportedEntryTypes: [] })
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
  vi.stubGlobal('cancelIdleCallback', () => (idle.length = 0))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function mounted(total: number) {
  let staged: ReturnType<typeof useStagedSteps> | undefined
  const page = mount(
    defineComponent(() => {
      const own = (staged = useStagedSteps(() => total))
      return () => h('p', String(own.standing.value))
    }),
  )
  return { page, completeNow: () => staged?.completeNow() }
}

test('the first steps stand at once, and every other one when the page is idle', async () => {
  const { page } = mounted(4)
  expect(page.text()).toBe('2')
  await flushPromises()
  idle.shift()?.()
  await nextTick()
  expect(page.text()).toBe('3')
  idle.shift()?.()
  await nextTick()
  expect(page.text()).toBe('4')
  expect(idle).toEqual([])
})

test('a way that leads further down brings up all steps', async () => {
  const { page, completeNow } = mounted(9)
  completeNow()
  await nextTick()
  expect(page.text()).toBe('9')
})

test('a page that is left raises no more steps', async () => {
  const { page } = mounted(9)
  await flushPromises()
  page.unmount()
  expect(idle).toEqual([])
})
