import { type Block, documentHtml, documentMarkdown, heading } from '../../document.ts'
import type { Html } from '../../html.ts'
import type { Markdown } from '../../markdown.ts'
import {
  beginningSection,
  endingSection,
  hoursSection,
  isNotSection,
  measuredSection,
  opening,
  priceSection,
  questionsSection,
} from './offer.ts'
import { audienceSection, messagesSection, othersSection, profilesSection } from './people.ts'
import { channelsSection, contentSection, oursSection, tacticsSection, weekSection, yoursSection } from './plan.ts'
import { progressSection } from './progress.ts'
import type { BriefView } from './view.ts'

/** What a social media manager is actually going to do for a client, and, once the work has begun, does: as an offer, or as it stands. */
export function briefBlocks(view: BriefView): readonly Block[] {
  return [
    heading(1, titleOf(view)),
    ...opening(view),
    ...progressSection(view),
    ...measuredSection(view),
    ...tacticsSection(view),
    ...weekSection(view),
    ...hoursSection(view),
    ...oursSection(view),
    ...yoursSection(view),
    ...channelsSection(view),
    ...contentSection(view),
    ...(view.isFull ? wholePlan(view) : []),
    ...beginningOf(view),
    ...priceSection(view),
    ...isNotSection(view),
    ...(view.isFull ? questionsSection(view) : []),
    ...endingSection(view),
  ]
}

/** The rest of a strategy: whom it is for, what is said and how, how the profiles look, and who else is there. */
function wholePlan(view: BriefView): readonly Block[] {
  return [...audienceSection(view), ...messagesSection(view), ...profilesSection(view), ...othersSection(view)]
}

/** The first month is said while it lies ahead. */
function beginningOf(view: BriefView): readonly Block[] {
  return view.progress === null ? beginningSection(view) : []
}

function titleOf({ client, progress }: BriefView): string {
  return progress === null ? `What we are going to do for ${client.name}` : `What we do for ${client.name}`
}

export function briefMarkdown(view: BriefView): Markdown {
  return documentMarkdown(briefBlocks(view))
}

/** In English, as the rest of what smm writes by itself. */
export function briefHtml(view: BriefView): Html {
  return documentHtml('en', titleOf(view), briefBlocks(view))
}
