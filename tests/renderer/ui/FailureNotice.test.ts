import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import FailureNotice from '../../../src-renderer/ui/FailureNotice.vue'
import { coreFailureCodes, failureCodes } from '../../../src-shared/domain/index.ts'
import type { FailureCode } from '../../../src-shared/domain/index.ts'

const show = (code: FailureCode, retryable = false) =>
  mount(FailureNotice, { props: { failure: { code, message: 'raw words' }, retryable } })

test('every failure has words of its own', () => {
  const titles = failureCodes.map((code) => show(code).get('.title').text())
  expect(new Set(titles).size).toBe(failureCodes.length)
})

test('a code of a newer version is still worded', () => {
  const text = show('from-the-future' as FailureCode)
    .get('.title')
    .text()
  expect(text).toBe(show('internal').get('.title').text())
})

test('interrupts a screen reader and keeps the raw message folded away', () => {
  const notice = show('storage-full')
  expect(notice.attributes('role')).toBe('alert')
  expect(notice.get('details').attributes('open')).toBeUndefined()
  expect(notice.get('details').text()).toContain('raw words')
})

test('offers to try again only where that was asked for', async () => {
  expect(show('deadline').find('button').exists()).toBe(false)
  const notice = show('deadline', true)
  await notice.get('button').trigger('click')
  expect(notice.emitted('retry')).toHaveLength(1)
})

const adviceOf = (detail?: { code: string }): string => {
  const failure = { code: 'core-failed', message: 'raw words', ...(detail && { detail }) } as const
  return mount(FailureNotice, { props: { failure } }).get('p:not(.title)').text()
}

test('every reason that the core gives has words of its own, and none is the bare code', () => {
  const advice = coreFailureCodes.map((code) => adviceOf({ code }))
  expect(new Set(advice).size).toBe(coreFailureCodes.length)
  for (const text of advice) expect(text).toMatch(/^[A-Z].*\.$/)
})

test('a calculation that broke off without a known reason is worded as such', () => {
  expect(adviceOf({ code: 'of-tomorrow' })).toBe(adviceOf())
})
