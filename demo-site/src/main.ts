import { startShop } from './shop/start-shop.ts';

await startShop(document);
