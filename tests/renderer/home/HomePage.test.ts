import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { fail } from '../../../src-shared/domain/index.ts'
import HomePage from '../../../src-renderer/home/HomePage.vue'
import { useProgress } from '../../../src-renderer/progress/index.ts'

const call = vi.hoisted(() => vi.fn<(method: string) => Promise<unknown>>())
vi.mock('../../../src-renderer/api/index.ts', () => ({
  nabla: { call, on: () => () => undefined },
}))

const lesson = { title: 'Differential calculus', summary: 'Slopes.', minutes: 35 }
const lessons = [
  { ...lesson, id: 'one', number: 1, status: 'available', ownTask: 'own', exerciseCount: 3 },
  { ...lesson, id: 'two', number: 2, title: 'Integration', status: 'planned', exerciseCount: 0 },
]

const task = {
  exerciseId: 'own',
  lessonId: 'one',
  variants: 1,
  solved: true,
  ownSolvedAt: new Date().toISOString(),
}

function answer(exercises: readonly unknown[] = []): void {
  call.mockImplementation((method) => {
    if (method === 'lessons.list') return Promise.resolve(lessons)
    if (method === 'progress.read') return Promise.resolve(exercises)
    return Promise.resolve({ attempts: [], total: 0, items: [] })
  })
}

async function open() {
  const pinia = createPinia()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: {} }],
  })
  const wrapper = mount(HomePage, { global: { plugins: [pinia, router] } })
  const progress = useProgress(pinia)
  await progress.load()
  await flushPromises()
  return wrapper
}

test('a lesson that is there can be opened; a planned one says so and leads nowhere', async () => {
  answer()
  const [first, second] = (await open()).findAll('.lessons > li')
  expect(first?.get('a').attributes()).toMatchObject({
    href: '/lessons/one',
    'aria-label': 'Start lesson 1, Differential calculus',
  })
  expect(second?.find('a').exists()).toBe(false)
  expect(second?.text()).toContain('Not there yet')
})

test('a lesson that is done says so, and how many of its exercises are mastered', async () => {
  answer([{ ...task, recent: Array<string>(4).fill('independent') }])
  const first = (await open()).get('.lessons > li')
  expect(first.get('a').attributes('aria-label')).toBe(
    'Look again at lesson 1, Differential calculus',
  )
  expect(first.text()).toContain('Done')
  expect(first.text()).toContain('1 of 3 exercises mastered')
})

test('the plan says where the learner is, and points on when all is done', async () => {
  answer()
  expect((await open()).get('.plan').text()).toContain(
    'Day 1 of 2. Today: Differential calculus (about 35 minutes).',
  )
  answer([{ ...task, recent: ['independent'] }])
  const plan = (await open()).get('.plan')
  expect(plan.text()).toContain('You have done every lesson')
  expect(plan.findAll('a').map((link) => link.attributes('href'))).toEqual(['/review', '/progress'])
})

test('a list that cannot be had is a failure in words, and can be asked for again', async () => {
  call.mockRejectedValue(fail('content-damaged', 'index.json'))
  const wrapper = await open()
  expect(wrapper.get('[role=alert]').text()).toContain('The lesson cannot be read')
  answer()
  await wrapper.get('[role=alert] button').trigger('click')
  await flushPromises()
  expect(wrapper.find('[role=alert]').exists()).toBe(false)
  expect(wrapper.findAll('.lessons > li')).toHaveLength(2)
})
