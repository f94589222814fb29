import type { Curve } from '../curve.ts'

/** A function of two variables as text in the input language. */
export interface PlaneFunction {
  readonly text: string
  readonly variables: readonly [string, string]
}

/** A rectangle of the plane and how finely it is sampled; both ends of each side are sampled. */
export interface PlaneGrid {
  readonly xRange: readonly [number, number]
  readonly yRange: readonly [number, number]
  readonly columns: number
  readonly rows: number
}

/** Heights over a rectangle, and lines of equal height. */
export interface PlaneRequest extends PlaneGrid {
  readonly function: PlaneFunction
  /** About how many lines, at round heights; or the heights themselves. */
  readonly levels: number | readonly number[]
}
/** The lines of one height; a NaN in both parts one line from the next. */
export interface LevelLines {
  readonly level: number
  readonly xs: Float64Array
  readonly ys: Float64Array
}
export interface Plane {
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** Row by row from the lowest y; NaN or infinite where there is no height. */
  readonly values: Float64Array
  /** Heights that show the function well, poles cut. */
  readonly bounds: readonly [number, number]
  readonly contours: readonly LevelLines[]
}

/** ∇f at every node of a grid. */
export interface FieldRequest extends PlaneGrid {
  readonly function: PlaneFunction
}
export interface Field {
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** Components row by row from the lowest y; NaN where there is no gradient. */
  readonly us: Float64Array
  readonly vs: Float64Array
  readonly sizes: Float64Array
  readonly smallest: number
  readonly largest: number
}

/** Every direction from one place, tried with a small step. */
export interface ScanRequest {
  readonly function: PlaneFunction
  readonly at: readonly [number, number]
  readonly step: number
  /** How many directions, evenly spaced. */
  readonly count: number
}
export interface Scan {
  /** Degrees from the x axis. */
  readonly angles: Float64Array
  /** (f(P + step·d) − f(P)) / step for the unit vector d of each angle. */
  readonly rates: Float64Array
  /** The first direction with the largest rate. */
  readonly bestAngle: number
  readonly bestRate: number
}

/** Everything at one place of the plane. */
export interface SpotRequest {
  readonly function: PlaneFunction
  readonly at: readonly [number, number]
}
export interface Spot {
  readonly value: number
  /** Partial derivatives along x and y; NaN where the slice has no single finite slope. */
  readonly gradient: readonly [number, number]
  /** Second partial derivatives: along x twice, mixed, along y twice. */
  readonly hessian: readonly [number, number, number]
}

/** The two cuts through one place: f(x, b) as a curve over x, and f(a, y) as a curve over y. */
export interface SlicesRequest {
  readonly function: PlaneFunction
  readonly at: readonly [number, number]
  readonly xRange: readonly [number, number]
  readonly yRange: readonly [number, number]
  readonly pixels: number
}
export interface Slices {
  readonly alongX: Curve
  readonly alongY: Curve
}

/** The surface z = f(x, y) as a mesh. */
export interface SurfaceRequest extends PlaneGrid {
  readonly function: PlaneFunction
}
export interface Surface {
  /** x, y, z of each node, row by row from the lowest y; z is 0 where there is no height. */
  readonly positions: Float32Array
  /** Unit normals, upwards. */
  readonly normals: Float32Array
  /** Corners of triangles, anticlockwise from above; none touch a node without a height. */
  readonly triangles: Uint32Array
  /** Heights that show the function well, poles cut. */
  readonly bounds: readonly [number, number]
}

/** Jobs on functions of two variables. */
export interface PlaneJobs {
  readonly plane: { readonly request: PlaneRequest; readonly response: Plane }
  readonly field: { readonly request: FieldRequest; readonly response: Field }
  readonly scan: { readonly request: ScanRequest; readonly response: Scan }
  readonly spot: { readonly request: SpotRequest; readonly response: Spot }
  readonly slices: { readonly request: SlicesRequest; readonly response: Slices }
  readonly surface: { readonly request: SurfaceRequest; readonly response: Surface }
}
