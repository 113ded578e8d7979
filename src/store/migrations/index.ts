import { groundFloor } from './0001-ground-floor.ts'
import { putOff } from './0002-put-off.ts'
import { counted } from './0003-counted.ts'
import { channelFigures } from './0004-channel-figures.ts'
import { posts } from './0005-posts.ts'
import { goingOut } from './0006-going-out.ts'
import { externalId } from './0007-external-id.ts'
import { approvals } from './0008-approvals.ts'
import { evergreenAway } from './0009-evergreen-away.ts'
import { campaigns } from './0010-campaigns.ts'
import { handedHash } from './0011-handed-hash.ts'
import { verdictTask } from './0012-verdict-task.ts'
import { wentOut } from './0013-went-out.ts'
import { people } from './0014-people.ts'
import { automations } from './0015-automations.ts'
import { feeds } from './0016-feeds.ts'
import { contacts } from './0017-contacts.ts'
import { agreed } from './0018-agreed.ts'
import { competitors } from './0019-competitors.ts'
import { audits } from './0020-audits.ts'

/** One step of the schema. A shipped one is never edited; a change is a new one at the end. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/** Append only: the number of steps applied is the database's `user_version`. */
export const migrations: readonly Migration[] = [
  groundFloor,
  putOff,
  counted,
  channelFigures,
  posts,
  goingOut,
  externalId,
  approvals,
  evergreenAway,
  campaigns,
  handedHash,
  verdictTask,
  wentOut,
  people,
  automations,
  feeds,
  contacts,
  agreed,
  competitors,
  audits,
]
