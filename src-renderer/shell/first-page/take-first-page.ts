import type { FirstPage } from '../../../src-shared/domain/index.ts'
import { usedStyles } from './used-styles.ts'

/** A section that begins further down than this many windows is not seen when the page comes up. */
const reach = 1.25

/** What stands in `app` and in the window now, as markup with its styles. */
export function takeFirstPage(app: HTMLElement): FirstPage {
  const copy = copyOf(app)
  return { body: copy.innerHTML, styles: usedStyles(copy) }
}

/** Only of what is seen: a whole lesson is thousands of elements. */
function copyOf<T extends Element>(element: T): T {
  const copy = element.cloneNode(false) as T
  writeDown(element, copy)
  for (const child of element.childNodes) {
    if (child instanceof Element) {
      if (!isOutOfSight(child)) copy.append(copyOf(child))
    } else if (child instanceof Text) copy.append(child.data)
  }
  return copy
}

function isOutOfSight(element: Element): boolean {
  return (
    element.tagName === 'SECTION' &&
    element.getBoundingClientRect().top > window.innerHeight * reach
  )
}

/** What was typed, chosen and drawn is no part of the markup. */
function writeDown(element: Element, copy: Element): void {
  if (element instanceof HTMLInputElement) {
    copy.setAttribute('value', element.value)
    copy.toggleAttribute('checked', element.checked)
  } else if (element instanceof HTMLOptionElement) {
    copy.toggleAttribute('selected', element.selected)
  } else if (element instanceof HTMLTextAreaElement) {
    copy.textContent = element.value
  } else if (element instanceof HTMLCanvasElement && copy instanceof HTMLElement) {
    if (isInWindow(element)) copy.style.background = `url(${picture(element)}) 0 0 / 100% 100%`
  }
}

function isInWindow(element: HTMLElement): boolean {
  const { top, width, height } = element.getBoundingClientRect()
  return top < window.innerHeight && width * height > 0
}

/** Small, because whatever the page is made of holds up the next start. */
const picture = (canvas: HTMLCanvasElement): string => canvas.toDataURL('image/webp', 0.8)
