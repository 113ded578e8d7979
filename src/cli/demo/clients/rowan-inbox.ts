import type { DemoConversation } from '../demo-client.ts'

export const rowanInbox: readonly DemoConversation[] = [
  {
    on: 'linkedin',
    from: 'Esme Whitfield',
    daysAgo: 2,
    time: '16:10',
    text: 'Three friends told me about you. Do you take on a small gallery, and what does a month cost?',
  },
]
