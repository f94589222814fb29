import type { Host } from '../../compute/index.ts'
import type { HandlersOf } from './handlers-of.ts'

/** Every plot is computed by the core; nothing is kept. */
export function plotHandlers(host: Host): HandlersOf<'plots'> {
  return {
    'plots.curve': (request, { signal }) => host.run('curve', request, { signal }),
    'plots.rate': (request, { signal }) => host.run('rate', request, { signal }),
    'plots.probe': (request, { signal }) => host.run('probe', request, { signal }),
    'plots.errors': (request, { signal }) => host.run('errors', request, { signal }),
    'plots.plane': (request, { signal }) => host.run('plane', request, { signal }),
    'plots.field': (request, { signal }) => host.run('field', request, { signal }),
    'plots.scan': (request, { signal }) => host.run('scan', request, { signal }),
    'plots.spot': (request, { signal }) => host.run('spot', request, { signal }),
    'plots.slices': (request, { signal }) => host.run('slices', request, { signal }),
    'plots.surface': (request, { signal }) => host.run('surface', request, { signal }),
    'plots.points': (request, { signal }) => host.run('points', request, { signal }),
    'plots.train': (request, { signal }) => host.run('train', request, { signal }),
    'plots.inspect': (request, { signal }) => host.run('inspect', request, { signal }),
    'plots.map': (request, { signal }) => host.run('map', request, { signal }),
    'plots.cell': (request, { signal }) => host.run('cell', request, { signal }),
    'plots.jacobian': (request, { signal }) => host.run('jacobian', request, { signal }),
    'plots.jacobianForm': (request, { signal }) => host.run('jacobianForm', request, { signal }),
    'plots.area': (request, { signal }) => host.run('area', request, { signal }),
    'plots.antiderivative': (request, { signal }) =>
      host.run('antiderivative', request, { signal }),
    'plots.optimum': (request, { signal }) => host.run('optimum', request, { signal }),
    'plots.descent': (request, { signal }) => host.run('descent', request, { signal }),
    'plots.margin': (request, { signal }) => host.run('margin', request, { signal }),
  }
}
