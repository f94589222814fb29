import { createRouter, createWebHashHistory } from 'vue-router'
import type { Router } from 'vue-router'

/**
 * The pages by address. Each is fetched when it is first opened, so that the start carries none of
 * the others.
 * @param place where to begin when the window names no page itself
 */
export function createAppRouter(place: string): Router {
  if (window.location.hash === '') window.history.replaceState(null, '', `#${place}`)
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', component: () => import('../home/HomePage.vue') },
      {
        path: '/lessons/:lessonId',
        props: true,
        component: () => import('../lessons/LessonPage.vue'),
      },
      { path: '/history', component: () => import('../history/HistoryPage.vue') },
      {
        path: '/history/:attemptId',
        props: true,
        component: () => import('../history/AttemptPage.vue'),
      },
      { path: '/progress', component: () => import('../overview/OverviewPage.vue') },
      { path: '/review', component: () => import('../review/ReviewPage.vue') },
      { path: '/learners', component: () => import('../learners/LearnersPage.vue') },
      { path: '/data', component: () => import('../data/DataPage.vue') },
      { path: '/:anything(.*)', component: () => import('./NotFoundPage.vue') },
    ],
  })
}
