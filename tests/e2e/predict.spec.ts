import { en } from '../../src-renderer/messages/en/index.ts'
import { expect, test } from '../support/app-test.ts'
import { openFirstLesson, step } from '../support/first-lesson.ts'

const { predict } = en.explore

test('the learner guesses first, and the slope is shown only then', async ({ launch }) => {
  const { page } = await launch()
  await openFirstLesson(page)
  const region = await step(page, 'How steep is it here?')
  const plot = region.getByRole('figure', { name: predict.title })
  const guess = region.getByRole('slider', { name: predict.slider })
  const box = region.getByRole('textbox', {
    name: en.ui.slider.box.replace('{label}', predict.slider),
  })
  await box.fill('1')
  await box.press('Enter')
  await expect(plot.getByRole('img')).not.toHaveAccessibleName(/the tangent, of slope/)
  await region.getByRole('button', { name: predict.reveal }).click()
  await expect(region.getByRole('status')).toHaveText('The slope is 2; your 1 was too small by 1.')
  await expect(plot.getByRole('img')).toHaveAccessibleName(/the tangent, of slope 2\./)
  await expect(guess).toBeDisabled()
  await region.getByRole('button', { name: predict.again }).click()
  await expect(plot.getByRole('img')).not.toHaveAccessibleName(/the tangent, of slope/)
  await box.fill('2')
  await box.press('Enter')
  await region.getByRole('button', { name: predict.reveal }).click()
  await expect(region.getByRole('status')).toHaveText('Exactly: the slope is 2.')
})
