import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The suite must say the same in every zone; tests that need one set it themselves.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
