import {
  AmbientLight,
  DirectionalLight,
  LineSegments,
  Mesh,
  PerspectiveCamera,
  Plane,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three'
import type { Group, Material, Object3D } from 'three'
import type { LevelLines, Surface } from '../../../src-shared/domain/index.ts'
import { halfHeight, toBox } from './surface-frame.ts'
import type { SurfaceFrame } from './surface-frame.ts'
import { aim, arrow, ball, boxLines, levelLines, surfaceMesh } from './surface-objects.ts'
import type { ViewAngles } from './view-angles.ts'

export interface SceneColours {
  readonly lines: string
  readonly box: string
  readonly point: string
  readonly arrow: string
}

/** P on the surface; the gradient as its arrow shows it, in the function's coordinates. */
export interface ScenePoint {
  readonly at: readonly [number, number, number]
  readonly to: readonly [number, number, number]
}

/** What names the axes: where each word stands, CSS pixels from the top left corner. */
export type LabelPlaces = Readonly<
  Record<'x' | 'y' | 'f', { readonly x: number; readonly y: number }>
>

export interface SurfaceScene {
  readonly show: (surface: Surface, contours: readonly LevelLines[], frame: SurfaceFrame) => void
  readonly mark: (point: ScenePoint | undefined) => void
  readonly paint: (colours: SceneColours) => void
  readonly look: (view: ViewAngles) => void
  readonly resize: (width: number, height: number) => void
  /** Frees everything on the graphics card. Nothing may be called afterwards. */
  readonly dispose: () => void
}

const distance = 5.9
const fieldOfView = 30

/**
 * A picture in three dimensions, drawn only when something has changed, at most once a frame.
 *
 * Throws an Error where the machine cannot draw it.
 */
export function createSurfaceScene(
  canvas: HTMLCanvasElement,
  drawn: (labels: LabelPlaces) => void,
): SurfaceScene {
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true })
  renderer.setPixelRatio(Math.min(2, window.devicePixelRatio))
  // What runs off to a pole is cut at the lid and the floor of the box.
  const room = halfHeight + 1e-3
  renderer.clippingPlanes = [
    new Plane(new Vector3(0, 0, 1), room + 0.05),
    new Plane(new Vector3(0, 0, -1), room + 0.05),
  ]
  const scene = new Scene()
  const camera = new PerspectiveCamera(fieldOfView, 1, 0.1, 20)
  camera.up.set(0, 0, 1)
  const sun = new DirectionalLight('#ffffff', 1.9)
  scene.add(new AmbientLight('#ffffff', 1.5), sun, camera)

  let size = { width: 0, height: 0 }
  let colours: SceneColours | undefined
  let shown: { surface: Surface; contours: readonly LevelLines[]; frame: SurfaceFrame } | undefined
  let point: ScenePoint | undefined
  let things: Object3D[] = []
  let marker: { ball: Mesh; arrow: Group } | undefined
  let frameRequest: number | undefined

  function render(): void {
    frameRequest ??= requestAnimationFrame(() => {
      frameRequest = undefined
      if (size.width === 0) return
      renderer.render(scene, camera)
      drawn(labelPlaces(camera, size))
    })
  }
  function build(): void {
    clear()
    if (!shown || !colours) return
    const { surface, contours, frame } = shown
    marker = { ball: ball(colours.point), arrow: arrow(colours.arrow) }
    things = [
      boxLines(colours.box),
      surfaceMesh(surface, frame),
      levelLines(contours, frame, colours.lines),
      marker.ball,
      marker.arrow,
    ]
    scene.add(...things)
    place()
  }
  function place(): void {
    if (!marker || !shown) return
    const { frame } = shown
    marker.ball.visible = point !== undefined
    marker.arrow.visible = point !== undefined
    if (point) {
      const foot = new Vector3(...toBox(frame, point.at))
      marker.ball.position.copy(foot)
      aim(marker.arrow, foot, new Vector3(...toBox(frame, point.to)))
    }
    render()
  }
  function clear(): void {
    for (const thing of things) {
      scene.remove(thing)
      free(thing)
    }
    things = []
    marker = undefined
  }

  return {
    show(surface, contours, frame) {
      shown = { surface, contours, frame }
      build()
    },
    mark(next) {
      point = next
      place()
    },
    paint(next) {
      colours = next
      build()
    },
    look({ turn, tilt }) {
      const [around, up] = [(turn * Math.PI) / 180, (tilt * Math.PI) / 180]
      const out = Math.cos(up)
      camera.position.set(out * Math.sin(around), -out * Math.cos(around), Math.sin(up))
      camera.position.multiplyScalar(distance)
      camera.lookAt(0, 0, -0.06)
      // Light comes over the shoulder of whoever looks.
      sun.position.copy(camera.position).add(new Vector3(0, 0, 2.5))
      render()
    },
    resize(width, height) {
      if (width === size.width && height === size.height) return
      size = { width, height }
      renderer.setSize(width, height, false)
      camera.aspect = width / Math.max(1, height)
      camera.updateProjectionMatrix()
      render()
    },
    dispose() {
      if (frameRequest !== undefined) cancelAnimationFrame(frameRequest)
      clear()
      renderer.dispose()
      renderer.forceContextLoss()
    },
  }
}

/** The words stand a little outside of the box, at the edges nearest to the eye. */
function labelPlaces(
  camera: PerspectiveCamera,
  size: { readonly width: number; readonly height: number },
): LabelPlaces {
  const { x, y } = camera.position
  const [frontX, frontY] = [x >= 0 ? 1 : -1, y >= 0 ? 1 : -1]
  const project = (...place: [number, number, number]): { x: number; y: number } => {
    const at = new Vector3(...place).project(camera)
    return { x: ((at.x + 1) / 2) * size.width, y: ((1 - at.y) / 2) * size.height }
  }
  return {
    x: project(0, 1.18 * frontY, -halfHeight),
    y: project(1.18 * frontX, 0, -halfHeight),
    // The upright that stands out at the side.
    f: project(
      ...(Math.abs(x) > Math.abs(y)
        ? ([1.1 * frontX, -1.1 * frontY, halfHeight] as const)
        : ([-1.1 * frontX, 1.1 * frontY, halfHeight] as const)),
    ),
  }
}

/** Frees what an object keeps on the graphics card. */
function free(thing: Object3D): void {
  thing.traverse((part) => {
    if (!(part instanceof Mesh || part instanceof LineSegments)) return
    const { geometry, material } = part as Mesh
    geometry.dispose()
    for (const one of [material].flat() as readonly Material[]) one.dispose()
  })
}
