import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { nabla } from '../api/index.ts'
import { t } from '../messages/index.ts'
import type {
  LearnerColour,
  LearnerId,
  LearnerProfile,
  Learners,
} from '../../src-shared/domain/index.ts'

/** Who learns on this machine, and who of them sits here. */
export const useLearners = defineStore('learners', () => {
  const known = shallowRef<Learners>()
  const all = computed(() => known.value?.all ?? [])
  const current = computed(() => all.value.find(({ id }) => id === known.value?.current))
  /** False only where it must be said first who sits here. */
  const isSeated = computed(() => known.value?.current !== null)
  /** True where whoever opens the app is taken for the only learner there is. */
  const isAnyones = computed(
    () => all.value.length <= 1 && all.value.every(({ hasPin }) => !hasPin),
  )

  /** Without an answer the app goes on as for one learner; each screen then says what is wrong. */
  async function load(): Promise<void> {
    known.value = await nabla.call('learners.read').catch(() => undefined)
  }

  /** Opens the lessons of this learner. Failures: `pin-wrong`, `pin-wait`. */
  async function sitDown(learnerId: LearnerId, pin?: string): Promise<void> {
    await nabla.call('learners.sitDown', { learnerId, ...(pin === undefined ? {} : { pin }) })
    beginAnew()
  }

  /** Leaves the place to whoever says so next. */
  async function standUp(): Promise<void> {
    await nabla.call('learners.standUp')
    beginAnew()
  }

  async function add(name: string, colour: LearnerColour, pin: string): Promise<void> {
    const more = pin === '' ? {} : { pin }
    known.value = await nabla.call('learners.add', { name, colour, ...more })
  }

  async function change(name: string, colour: LearnerColour): Promise<void> {
    known.value = await nabla.call('learners.change', { name, colour })
  }

  /** Failures: `pin-wrong`, `pin-wait`. */
  async function setPin(pin: string | null, currentPin: string): Promise<void> {
    const given = currentPin === '' ? {} : { currentPin }
    known.value = await nabla.call('learners.setPin', { pin, ...given })
  }

  return { all, current, isSeated, isAnyones, load, sitDown, standUp, add, change, setPin }
})

/** A page that has read one learner's work must show none of it to the next. */
function beginAnew(): void {
  window.location.hash = ''
  window.location.reload()
}

/** What a learner is called where a name is needed. */
export function nameOf({ name }: Pick<LearnerProfile, 'name'>): string {
  return name === '' ? t('learners.unnamed') : name
}
