import type { People } from '../demo-client.ts'

export const adaPeople: People = {
  answering: [
    { words: ['six-month programme', 'coaching', 'work with you', 'discovery call', 'your rates'], for: 'client' },
  ],
  audience: [
    {
      who: 'Engineers who lead a team since last year',
      where: ['linkedin', 'mastodon'],
      hours: 'Before 09:00 and after 21:00',
      wants: 'A sentence to say tomorrow, and the feeling of not being the only one.',
    },
    {
      who: 'Heads of people in firms of fifty',
      where: ['linkedin'],
      hours: 'Tuesday to Thursday at lunch',
      wants: 'Somebody whom the engineers will not laugh at.',
    },
  ],
  competitors: [
    {
      name: 'The Lead Letter',
      note: 'Large and impersonal. Watch which readers’ questions it leaves alone.',
      accounts: { linkedin: 'the-lead-letter.example' },
    },
  ],
  listening: {
    brand: ['Ada Ruiz'],
    keywords: ['new team leads', 'first-time manager', 'thinking aloud'],
    ignore: [],
  },
  places: [
    { name: 'The New Leads’ Table', kind: 'forum' },
    { name: 'Priya Nair', kind: 'account', url: 'https://priyanair.example' },
    { name: '#newmanager', kind: 'hashtag' },
    { name: 'Tomas Vlk', kind: 'account', url: 'https://tomasvlk.example' },
    { name: 'Quiet Teams', kind: 'blog', url: 'https://quietteams.example' },
  ],
  facts: [
    { key: 'price', ask: 'What does coaching cost?', answer: 'Ada says it herself, in the call.' },
    { key: 'places', ask: 'When is the next place free?', answer: 'Two in January.' },
  ],
  voice: {
    sounds: ['Like Ada on a walk, in short sentences with a question at the end', 'I, and one example'],
    avoids: ['Ten tips', 'Capital letters for ideas'],
  },
  never_say: [
    { never: 'Anything in a sales message', instead: '“Ada answers this herself, usually within a day.”' },
    { never: 'What a client told her', instead: 'A Tuesday that could be anybody’s.' },
  ],
  scope: {
    included: [
      { what: 'Posts from her voice notes', quantity: '5 a week' },
      { what: 'Comments among peers', quantity: 'Twice a week' },
    ],
    extras: [{ what: 'Editing the letter', fee: '90 each' }],
  },
  resources: [{ who: 'Ada Ruiz', can: ['write', 'answer', 'approve'], hours_a_week: 2 }],
  first_30_days: [{ day: 18, win: 'Priya Nair quotes a post with her own example' }],
  handover: [{ month: 4, routine: 'touch' }],
  leadership: [
    {
      question: 'Should I post daily?',
      answer:
        'Your callers had read you for seven weeks on average. Two good Tuesdays a week do that; daily ones would be mine, not yours.',
    },
    {
      question: 'Why comment so much?',
      answer: 'Four of the last six callers first met you under somebody else’s post.',
    },
  ],
}
