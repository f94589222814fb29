export { bell, direction, type Draw, mulberry32, symmetric } from './mulberry32.ts'
export {
  pointSet,
  pointSetNames,
  separableSet,
  type PointSet,
  type PointSetName,
} from './point-sets.ts'
