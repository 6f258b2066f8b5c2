export { createFakePage, type FakePage } from './fake-page.ts';
export {
  createFakePlatform,
  type FakePlatform,
  type FakePlatformOptions,
  type SeenRequest,
} from './fake-platform.ts';
export { createFakeTime, type FakeTime } from './fake-scheduler.ts';
export { createShelf, SHELF_CATEGORIES } from './shelf.ts';
