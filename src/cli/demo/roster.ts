import { ada } from './clients/ada.ts'
import { harborLight } from './clients/harbor-light.ts'
import { loomworks } from './clients/loomworks.ts'
import { marlow } from './clients/marlow.ts'
import { northwind } from './clients/northwind.ts'
import { pinecrest } from './clients/pinecrest.ts'
import { rowan } from './clients/rowan.ts'
import { solYSal } from './clients/sol-y-sal.ts'
import { tidewater } from './clients/tidewater.ts'
import type { DemoClient } from './demo-client.ts'

/** The demo's desk, the manager's own business first, as `init` makes it. */
export const demoClients: readonly DemoClient[] = [
  rowan,
  marlow,
  tidewater,
  northwind,
  harborLight,
  pinecrest,
  loomworks,
  solYSal,
  ada,
]
