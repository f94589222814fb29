import {
  BufferAttribute,
  BufferGeometry,
  Color,
  ConeGeometry,
  CylinderGeometry,
  DoubleSide,
  Group,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshLambertMaterial,
  SphereGeometry,
  SRGBColorSpace,
  Vector3,
} from 'three'
import type { LevelLines, Surface } from '../../../src-shared/domain/index.ts'
import { viridis } from '../../plots/index.ts'
import { halfHeight } from './surface-frame.ts'
import type { SurfaceFrame } from './surface-frame.ts'

/** The surface with exact normals, coloured by height. */
export function surfaceMesh(surface: Surface, frame: SurfaceFrame): Mesh {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(surface.positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(surface.normals, 3))
  geometry.setAttribute('color', new BufferAttribute(heightColours(surface), 3))
  geometry.setIndex(new BufferAttribute(surface.triangles, 1))
  const material = new MeshLambertMaterial({
    vertexColors: true,
    side: DoubleSide,
    // Lines on the surface win over it.
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  })
  const mesh = new Mesh(geometry, material)
  // Three turns the normals with the inverse transpose, so the unequal scales leave them right.
  mesh.scale.set(...frame.scale)
  mesh.position.set(...frame.offset)
  return mesh
}

function heightColours({ positions, bounds: [low, high] }: Surface): Float32Array {
  const colours = new Float32Array(positions.length)
  const colour = new Color()
  for (let k = 0; k < positions.length; k += 3) {
    const part = ((positions[k + 2] ?? 0) - low) / (high - low || 1)
    const [red, green, blue] = viridis(part)
    colour.setRGB(red / 255, green / 255, blue / 255, SRGBColorSpace)
    colour.toArray(colours, k)
  }
  return colours
}

/** The level lines at their own heights. */
export function levelLines(
  contours: readonly LevelLines[],
  frame: SurfaceFrame,
  colour: string,
): LineSegments {
  const points: number[] = []
  for (const { level, xs, ys } of contours) {
    for (let k = 0; k + 1 < xs.length; k++) {
      const [x0 = NaN, x1 = NaN, y0 = NaN, y1 = NaN] = [xs[k], xs[k + 1], ys[k], ys[k + 1]]
      if (Number.isNaN(x0 + x1)) continue
      points.push(x0, y0, level, x1, y1, level)
    }
  }
  const lines = segments(points, colour, 0.55)
  lines.scale.set(...frame.scale)
  lines.position.set(...frame.offset)
  return lines
}

/** The floor of the box as a grid, and its uprights. */
export function boxLines(colour: string): LineSegments {
  const points: number[] = []
  for (let k = -4; k <= 4; k++) {
    const at = k / 4
    points.push(-1, at, -halfHeight, 1, at, -halfHeight, at, -1, -halfHeight, at, 1, -halfHeight)
  }
  for (const [x, y] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const) {
    points.push(x, y, -halfHeight, x, y, halfHeight)
  }
  return segments(points, colour, 1)
}

function segments(points: readonly number[], colour: string, opacity: number): LineSegments {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(points), 3))
  const transparent = opacity < 1
  return new LineSegments(geometry, new LineBasicMaterial({ color: colour, opacity, transparent }))
}

/** P and its arrow shine through: where the surface bends upwards, the tangent lies beneath it. */
function shining(colour: string): MeshLambertMaterial {
  return new MeshLambertMaterial({ color: colour, depthTest: false, transparent: true })
}

/** A ball. */
export function ball(colour: string): Mesh {
  const made = new Mesh(new SphereGeometry(0.035, 24, 16), shining(colour))
  made.renderOrder = 2
  return made
}

/** An arrow of length 1 along the y axis, to be turned and stretched by `aim`. */
export function arrow(colour: string): Group {
  const group = new Group()
  const material = shining(colour)
  const shaft = new Mesh(new CylinderGeometry(0.014, 0.014, 1, 12), material)
  const head = new Mesh(new ConeGeometry(0.04, 0.11, 20), material)
  shaft.renderOrder = 1
  head.renderOrder = 1
  group.add(shaft, head)
  return group
}

/** Puts an arrow's foot at `from` and its head at `to`; hides one of no length. */
export function aim(group: Group, from: Vector3, to: Vector3): void {
  const along = to.clone().sub(from)
  const length = along.length()
  group.visible = length > 0.02 && Number.isFinite(length)
  if (!group.visible) return
  const [shaft, head] = group.children
  group.position.copy(from)
  group.quaternion.setFromUnitVectors(new Vector3(0, 1, 0), along.normalize())
  const shaftLength = Math.max(0.001, length - 0.09)
  shaft?.scale.set(1, shaftLength, 1)
  shaft?.position.set(0, shaftLength / 2, 0)
  head?.position.set(0, length - 0.055, 0)
}
