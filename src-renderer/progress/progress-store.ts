import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { nabla } from '../api/index.ts'
import { useSettings } from '../settings/index.ts'
import { failureOf } from '../ui/index.ts'
import type {
  AttemptSummary,
  ExerciseProgress,
  Failure,
  ListedLesson,
} from '../../src-shared/domain/index.ts'
import { lessonStates } from './lesson-states.ts'

/** How many of the last attempts tell which lessons were begun, and make up the short lists. */
const recentCount = 50

/** The lessons and what the learner has done with them so far. */
export const useProgress = defineStore('progress', () => {
  const settings = useSettings()
  const summaries = shallowRef<readonly ListedLesson[]>([])
  const recent = shallowRef<readonly AttemptSummary[]>([])
  /** Of every exercise that was tried. */
  const exercises = shallowRef<readonly ExerciseProgress[]>([])
  const failure = shallowRef<Failure>()
  const loaded = shallowRef(false)
  /** What was tried is known; until then nothing is said of it. */
  const triedLoaded = shallowRef(false)
  const lessons = computed(() =>
    lessonStates(summaries.value, recent.value, settings.settings.scroll, exercises.value),
  )

  async function load(): Promise<void> {
    failure.value = undefined
    await Promise.all([loadLessons(), loadRecent(), loadExercises()])
  }

  async function loadLessons(): Promise<void> {
    try {
      summaries.value = await nabla.call('lessons.list')
      loaded.value = true
    } catch (error) {
      failure.value = failureOf(error)
    }
  }

  async function loadRecent(): Promise<void> {
    try {
      recent.value = (await nabla.call('attempts.list', { limit: recentCount })).attempts
    } catch (error) {
      failure.value = failureOf(error)
    }
  }

  async function loadExercises(): Promise<void> {
    // Without it everything else can still be done.
    exercises.value = await nabla.call('progress.read').catch(() => exercises.value)
    triedLoaded.value = true
  }

  /** Follows every attempt that is saved from now on. */
  function follow(): void {
    nabla.on('attempts-changed', () => {
      void loadRecent()
      void loadExercises()
    })
  }

  return { lessons, recent, exercises, failure, loaded, triedLoaded, load, follow }
})
