export { takeShots } from './take-shots.ts'
export { takeTour } from './take-tour.ts'
