import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { MenuCommand, StorageStatus } from '../../../src-shared/domain/index.ts'
import AppShell from '../../../src-renderer/shell/AppShell.vue'
import { pageTitle, usePageTitle } from '../../../src-renderer/ui/index.ts'

interface Bridge {
  storage: StorageStatus
  onMenu: (payload: { command: MenuCommand }) => void
}

const bridge = vi.hoisted((): Bridge => ({
  storage: { state: 'sound', file: '/data/nabla.db', bytes: 1 },
  onMenu: () => undefined,
}))
vi.mock('../../../src-renderer/api/index.ts', () => ({
  nabla: {
    call: (method: string) =>
      Promise.resolve(method === 'app.storage' ? bridge.storage : undefined),
    on: (event: string, listener: typeof bridge.onMenu) => {
      if (event === 'menu-command') bridge.onMenu = listener
      return () => undefined
    },
  },
}))

const named = (name: string) => ({
  setup() {
    usePageTitle(() => name)
  },
  template: `<h1>${name}</h1>`,
})
let breaks = true
const fragile = {
  render() {
    if (breaks) throw new Error('broke')
    return 'whole again'
  },
}

async function open(path = '/') {
  const history = createMemoryHistory()
  history.replace(path)
  const router = createRouter({
    history,
    routes: [
      { path: '/', component: named('Lessons') },
      { path: '/history', component: named('History') },
      { path: '/fragile', component: fragile },
    ],
  })
  const wrapper = mount(AppShell, {
    attachTo: document.body,
    global: { plugins: [createPinia(), router] },
  })
  await flushPromises()
  return { wrapper, router }
}

const choose = async (command: MenuCommand): Promise<void> => {
  bridge.onMenu({ command })
  await flushPromises()
}

beforeEach(() => {
  document.body.innerHTML = ''
  breaks = true
  bridge.storage = { state: 'sound', file: '/data/nabla.db', bytes: 1 }
})

test('the page names the window', async () => {
  const { router } = await open()
  expect(document.title).toBe('Lessons – Nabla')
  await router.push('/history')
  await flushPromises()
  expect(document.title).toBe('History – Nabla')
  expect(pageTitle.value).toBe('History')
})

test('a change of page moves the focus to it; the start does not', async () => {
  const { router } = await open('/history')
  expect(document.activeElement?.id).not.toBe('main')
  await router.push('/')
  await flushPromises()
  expect(document.activeElement?.id).toBe('main')
})

test('the menu leads to pages', async () => {
  const { router } = await open()
  await choose('go-history')
  expect(router.currentRoute.value.path).toBe('/history')
  await choose('go-home')
  expect(router.currentRoute.value.path).toBe('/')
})

test('a page that breaks leaves the rest standing and can be shown again', async () => {
  const { wrapper, router } = await open('/fragile')
  expect(wrapper.text()).toContain('This page broke')
  expect(wrapper.find('nav').exists()).toBe(true)
  breaks = false
  await wrapper.get('main button.primary').trigger('click')
  expect(wrapper.text()).toContain('whole again')
  breaks = true
  await router.push('/')
  await router.push('/fragile')
  await flushPromises()
  await router.push('/history')
  await flushPromises()
  expect(wrapper.text()).not.toContain('This page broke')
})

test('nothing is said of a sound file; a restored one is told and can be dismissed', async () => {
  expect((await open()).wrapper.find('.banner').exists()).toBe(false)
  document.body.innerHTML = ''
  bridge.storage = {
    state: 'restored',
    file: '/data/nabla.db',
    bytes: 1,
    salvaged: 2,
    setAside: '/data/bad.db',
  }
  const { wrapper } = await open()
  const banner = wrapper.get('.banner')
  expect(banner.text()).toContain('restored from a backup')
  expect(banner.text()).toContain('2 more attempts')
  expect(banner.text()).toContain('/data/bad.db')
  await banner.get('button').trigger('click')
  expect(wrapper.find('.banner').exists()).toBe(false)
})
