import type { People } from '../demo-client.ts'

export const loomworksPeople: People = {
  answering: [{ words: ['fire rating', 'certificate', 'test report', 'rub count'], for: 'client' }],
  audience: [
    {
      who: 'Interior architects with a public tender',
      where: ['linkedin'],
      hours: 'Tuesday to Thursday, 08:00 to 10:00',
      wants: 'Certificates, delivery weeks and somebody who picks up.',
    },
    {
      who: 'Designers of hotels and libraries',
      where: ['instagram', 'linkedin'],
      hours: 'Lunch',
      wants: 'How it wears after five years, in a picture.',
    },
  ],
  competitors: [
    {
      name: 'Weft & Co.',
      note: 'Fine pictures, no figures. Watch who asks for them underneath.',
      accounts: { linkedin: 'weft-and-co.example' },
    },
  ],
  listening: {
    brand: ['Loomworks', 'Loom Works'],
    keywords: ['contract textiles', 'acoustic fabric', 'specification'],
    ignore: ['loom band'],
  },
  places: [
    { name: 'Interiors Forum UK', kind: 'group' },
    { name: 'Hollis Architects', kind: 'account', url: 'https://hollis.example' },
    { name: 'Studio Brandt', kind: 'account', url: 'https://studiobrandt.example' },
    { name: '#specified', kind: 'hashtag' },
    { name: 'The Contract Floor', kind: 'blog', url: 'https://contractfloor.example' },
  ],
  facts: [
    { key: 'lead-time', ask: 'How long is delivery?', answer: 'Six weeks; three for stocked colours.' },
    { key: 'minimum', ask: 'What is the smallest order?', answer: 'Thirty metres.' },
  ],
  voice: {
    sounds: ['Like a good data sheet read aloud, plain and complete', 'Units, standards, weeks'],
    avoids: ['Luxurious', 'Sustainable without a certificate'],
  },
  never_say: [
    {
      never: 'That a cloth passes a test that it has not passed',
      instead: '“Peter sends you the certificate today, or tells you that there is none.”',
    },
    { never: 'A price per metre in public', instead: '“Peter writes to you within a day.”' },
  ],
  scope: {
    included: [
      { what: 'One carousel and three posts', quantity: 'Each week' },
      { what: 'Comments with specifiers', quantity: 'Every Tuesday' },
    ],
    extras: [{ what: 'A channel more', fee: '4 h a month' }],
  },
  resources: [
    { who: 'Peter Lindqvist, sales', can: ['answer', 'approve'], hours_a_week: 1 },
    { who: 'Edith, weaver', can: ['write'], hours_a_week: 0.25 },
  ],
  first_30_days: [{ day: 20, win: 'Hollis Architects ask for a sample box' }],
  handover: [{ month: 5, routine: 'introduce' }],
  leadership: [
    {
      question: 'How is Plurk doing?',
      answer:
        'No goal hangs on it and nobody has written to us there. The hour would make two more comments among specifiers.',
    },
    {
      question: 'Why do we praise others’ rooms?',
      answer: 'Half of the sample requests came from people whose room we had spoken of first.',
    },
  ],
}
