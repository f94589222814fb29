import type { FirstPage } from '../../../src-shared/domain/index.ts'
import { usedStyles } from './used-styles.ts'

/** A section that begins further down than this many windows is not seen when the page comes up. */
const reach = 1.25

/** What stands in `app` and in the window now, as markup with its styles. */
export function takeFirstPage(app: HTMLElement): FirstPage {
  const copy = app.cloneNode(true) as HTMLElement
  const copies = copy.querySelectorAll('*')
  app.querySelectorAll('*').forEach((element, index) => {
    const twin = copies[index]
    if (twin === undefined) return
    if (element instanceof HTMLElement && isOutOfSight(element)) twin.remove()
    else writeDown(element, twin)
  })
  return { body: copy.innerHTML, styles: usedStyles(copy) }
}

function isOutOfSight(element: HTMLElement): boolean {
  return (
    element.tagName === 'SECTION' &&
    element.getBoundingClientRect().top > window.innerHeight * reach
  )
}

function isInWindow(element: HTMLElement): boolean {
  const { top, width, height } = element.getBoundingClientRect()
  return top < window.innerHeight && width * height > 0
}

/** Small, because whatever the page is made of holds up the next start. */
const picture = (canvas: HTMLCanvasElement): string => canvas.toDataURL('image/webp', 0.8)

/** What was typed, chosen and drawn is no part of the markup. */
function writeDown(element: Element, twin: Element): void {
  if (element instanceof HTMLInputElement) {
    twin.setAttribute('value', element.value)
    twin.toggleAttribute('checked', element.checked)
  } else if (element instanceof HTMLOptionElement) {
    twin.toggleAttribute('selected', element.selected)
  } else if (element instanceof HTMLTextAreaElement) {
    twin.textContent = element.value
  } else if (element instanceof HTMLCanvasElement && twin instanceof HTMLElement) {
    if (isInWindow(element)) twin.style.background = `url(${picture(element)}) 0 0 / 100% 100%`
  }
}
