/** A function of several variables with several outputs: `text` is a vector of the input language. */
export interface VectorFunction {
  readonly text: string
  /** Every name in the text: inputs, and letters that stand for constants. */
  readonly variables: readonly string[]
}

/** A function of the plane into the plane. */
export interface PlaneMap {
  readonly text: string
  readonly variables: readonly [string, string]
}

/** The images of points of the plane. */
export interface MapRequest {
  readonly map: PlaneMap
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}
/** Both outputs at every point; NaN or infinite where there is no value. */
export interface MapImage {
  readonly us: Float64Array
  readonly vs: Float64Array
}

/** The square [x, x + size] × [y, y + size] and what becomes of it. */
export interface CellRequest {
  readonly map: PlaneMap
  /** Its lower left corner. */
  readonly at: readonly [number, number]
  readonly size: number
  /** Points of the outline on each of its four sides. */
  readonly points: number
}
export interface CellImage {
  /** The two outputs at the corner. */
  readonly value: Float64Array
  /** At the corner, row by row: row i holds the slopes of output i. */
  readonly jacobian: Float64Array
  /** Second partial derivatives at the corner: ∂²fᵢ/∂x², ∂²fᵢ/∂x∂y, ∂²fᵢ/∂y² for each output. */
  readonly curvature: Float64Array
  /** The image of the outline, anticlockwise in the plane, closed. */
  readonly us: Float64Array
  readonly vs: Float64Array
  /** Area of the image over area of the cell; parts that are turned over count negative. */
  readonly areaRatio: number
  /** Some of it is turned over and some is not. */
  readonly folded: boolean
}

/** The Jacobian in numbers at one point. */
export interface JacobianRequest {
  readonly function: VectorFunction
  /** The inputs that are differentiated by, one for each column. */
  readonly along: readonly string[]
  /** A value for every variable of the function. */
  readonly at: readonly number[]
}
export interface JacobianValues {
  /** One number for each output. */
  readonly value: Float64Array
  /** Row by row. */
  readonly jacobian: Float64Array
}

/** The Jacobian as formulas. */
export interface JacobianFormRequest {
  readonly function: VectorFunction
  readonly along: readonly string[]
}
export interface JacobianForm {
  /** The function itself, TeX. */
  readonly functionTex: string
  readonly matrixTex: string
  /** Of a square matrix with two rows only. */
  readonly determinantTex?: string
}

/** Jobs on functions with several outputs. */
export interface VectorMapJobs {
  readonly map: { readonly request: MapRequest; readonly response: MapImage }
  readonly cell: { readonly request: CellRequest; readonly response: CellImage }
  readonly jacobian: { readonly request: JacobianRequest; readonly response: JacobianValues }
  readonly jacobianForm: {
    readonly request: JacobianFormRequest
    readonly response: JacobianForm
  }
}
