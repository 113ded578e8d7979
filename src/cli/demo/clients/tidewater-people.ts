import type { People } from '../demo-client.ts'

export const tidewaterPeople: People = {
  answering: [
    {
      words: ['pain', 'swollen', 'bleeding', 'antibiotics', 'tooth came out', 'filling'],
      severity: 'question',
      for: 'client',
    },
  ],
  audience: [
    {
      who: 'Adults who have not seen a dentist for years',
      where: ['facebook'],
      hours: 'Evenings, and Sunday',
      wants: 'To hear that nobody will scold them, and what it costs to begin.',
    },
    {
      who: 'Parents of children under ten',
      where: ['facebook', 'instagram'],
      hours: 'Weekdays after 20:00',
      wants: 'A first visit without tears, after school.',
    },
  ],
  competitors: [
    {
      name: 'Bright Bay Smiles',
      note: 'Before-and-after pictures, few answers. Watch what people ask and do not get told.',
      accounts: { instagram: '@brightbaysmiles.example', 'google-business': 'Bright Bay Smiles' },
    },
  ],
  listening: {
    brand: ['Tidewater Dental'],
    keywords: ['dental anxiety', 'check-up', 'children’s teeth'],
    ignore: ['Tidewater Hotel'],
  },
  places: [
    { name: 'Parents of the Bay', kind: 'group' },
    { name: 'Seaview Primary', kind: 'account', url: 'https://seaviewprimary.example' },
    { name: 'Bay Runners', kind: 'group' },
    { name: 'The Bay Pharmacy', kind: 'account', url: 'https://baypharmacy.example' },
    { name: '#baylife', kind: 'hashtag' },
  ],
  facts: [
    {
      key: 'nhs',
      ask: 'Are NHS patients taken?',
      answer: 'Children yes, adults on a waiting list of about four months.',
    },
    {
      key: 'emergency',
      ask: 'What does one do in pain at the weekend?',
      answer: 'Ring 111; the surgery’s own line opens Monday 08:30.',
    },
  ],
  voice: {
    sounds: ['Like Amara at the desk, calm and never hurried', 'Short words for long procedures'],
    avoids: ['Before-and-after pictures', 'Jokes about pain'],
  },
  never_say: [
    {
      never: 'That a reviewer is or was a patient',
      instead: '“Thank you for your words. Please ring us, so that we can talk in private.”',
    },
    {
      never: 'Anything clinical',
      instead: '“That is one for Dr Okafor. I have passed it on, and she answers herself.”',
    },
  ],
  scope: {
    included: [
      { what: 'Posts, written and scheduled', quantity: '4 a week over three channels' },
      { what: 'Answers to messages and reviews', quantity: 'Every weekday, within 4 h' },
    ],
    extras: [{ what: 'A day of filming in the practice', fee: '350' }],
  },
  resources: [
    { who: 'Dr Ify Okafor, owner', can: ['answer', 'approve'], hours_a_week: 0.5 },
    { who: 'Amara, front desk', can: ['photograph'], hours_a_week: 0.5 },
  ],
  first_30_days: [
    { day: 10, win: 'Every review has an answer that confirms nothing' },
    { day: 28, win: 'The review card lies on the desk' },
  ],
  handover: [{ month: 6, routine: 'comment' }],
  leadership: [
    {
      question: 'Why do you need our approval every week?',
      answer:
        'Because a wrong sentence about a treatment is yours to answer for. Ten minutes on Wednesday keep it safe.',
    },
    {
      question: 'Should we not be on TikTok?',
      answer: 'Not while questions on Facebook wait half a day. First the people who already ask.',
    },
  ],
}
