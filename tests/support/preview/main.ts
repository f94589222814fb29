import { stubBridge } from './stub-bridge.ts'

Object.assign(window, { nabla: stubBridge })
const [{ createApp, h }, { i18n }, { default: LessonPage }] = await Promise.all([
  import('vue'),
  import('../../../src-renderer/messages/index.ts'),
  import('../../../src-renderer/lessons/LessonPage.vue'),
  import('../../../src-renderer/ui/fonts.css'),
  import('../../../src-renderer/ui/tokens.css'),
  import('../../../src-renderer/ui/base.css'),
  import('../../../src-renderer/ui/prose.css'),
])
const theme = new URLSearchParams(location.search).get('theme')
if (theme) document.documentElement.dataset['theme'] = theme
createApp({ render: () => h(LessonPage, { lessonId: 'differential-calculus' }) })
  .use(i18n)
  .mount('#app')
