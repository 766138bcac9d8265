addEventListener('load', () => setTimeout(() => void import('./noting-page.ts')));
