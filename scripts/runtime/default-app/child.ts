import { pathToFileURL } from 'node:url'
import { adaptAddons } from './addons.ts'

// What runs first in a utility process of the app: `child.js <directory of copies> <module> [arguments]`.

const [directory = '', module = ''] = process.argv.splice(2, 2)
adaptAddons(Number(process.versions.napi), directory)
await import(pathToFileURL(module).href)
